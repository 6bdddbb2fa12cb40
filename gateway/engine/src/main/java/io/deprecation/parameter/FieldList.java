package io.deprecation.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that lists members: {@code name,address.zip}, {@code items/id}, {@code items(id,name)}, {@code items{id}}.
 *
 * @param fields what is listed, in its order
 */
record FieldList(List<Field> fields) {

    /** Marks of notations that are none of these. */
    private static final Predicate<String> OTHER_NOTATION =
            Pattern.compile("[\\[\\]:;\"'\\s]").asPredicate();

    FieldList {
        fields = List.copyOf(fields);
    }

    /**
     * One that is listed.
     *
     * @param sign what stands before it, as in a sort order; may be empty
     * @param names the names that lead to it
     * @param separator what stands between the names
     * @param open the bracket that opens what is listed of its inside; empty if nothing is
     * @param inner what is listed of its inside
     */
    record Field(String sign, List<String> names, String separator, String open, FieldList inner) {

        Field {
            names = List.copyOf(names);
        }

        Field named(List<String> others) {
            return new Field(sign, others, separator, open, inner);
        }

        Field of(FieldList others) {
            return new Field(sign, names, separator, open, others);
        }

        boolean hasInner() {
            return !open.isEmpty();
        }

        @Override
        public String toString() {
            String close = open.isEmpty() ? "" : open.equals("(") ? ")" : "}";
            return sign + String.join(separator, names) + open + inner + close;
        }
    }

    /** The fields of a text; empty if it is in another notation. */
    static Optional<FieldList> parse(String text) {
        if (OTHER_NOTATION.test(text)) {
            return Optional.empty();
        }
        var reader = new Reader(text);
        FieldList list = reader.list();
        return !reader.tooDeep && reader.at == text.length() && list.toString().equals(text)
                ? Optional.of(list)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining(","));
    }

    /** Reads a text once; what it reads amiss does not print as it was. */
    private static final class Reader {
        private static final FieldList NOTHING = new FieldList(List.of());
        private static final int DEEPEST = 50;

        private final String text;
        private int at;
        private int depth;
        private boolean tooDeep;

        Reader(String text) {
            this.text = text;
        }

        FieldList list() {
            var fields = new ArrayList<Field>();
            fields.add(field());
            while (isAt(',')) {
                at++;
                fields.add(field());
            }
            return new FieldList(fields);
        }

        private Field field() {
            int start = at;
            while (at < text.length() && ",(){}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at);
            String sign = name.startsWith("-") || name.startsWith("+") ? name.substring(0, 1) : "";
            String separator = name.contains("/") ? "/" : ".";
            List<String> names = List.of(name.substring(sign.length()).split(Pattern.quote(separator), -1));
            tooDeep |= names.size() > DEEPEST;
            if ((!isAt('(') && !isAt('{')) || depth == DEEPEST) {
                return new Field(sign, names, separator, "", NOTHING);
            }
            String open = text.substring(at, at + 1);
            at++;
            depth++;
            FieldList inner = list();
            depth--;
            at += isAt(')') || isAt('}') ? 1 : 0;
            return new Field(sign, names, separator, open, inner);
        }

        private boolean isAt(char c) {
            return at < text.length() && text.charAt(at) == c;
        }
    }
}

package io.deprecation.json;

import io.deprecation.change.Base;
import io.deprecation.change.Parts;
import io.deprecation.change.Pointers;
import io.deprecation.change.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects as an upstream has them, by the pointers that lead to their counterparts in a request ({@code changed-wins}).
 * Immutable, and safe for use by many threads.
 */
public final class Bases {

    /** Nothing is known of what the upstream has. */
    static final Bases NONE = new Bases(Map.of());

    private final Map<String, Base> byPointer;

    private Bases(Map<String, Base> byPointer) {
        this.byPointer = Map.copyOf(byPointer);
    }

    /**
     * The values that pointers lead to in one JSON text, decoded from whatever it was packed in. None, if it cannot be
     * read to its end; what is not there is left out.
     */
    public static Bases of(byte[] text, Limits limits, Collection<String> pointers) {
        if (!isJson(text, limits)) {
            return NONE;
        }
        var document = new Document(trimmed(text));
        var found = new HashMap<String, Base>();
        for (String pointer : pointers) {
            document.at(pointer).ifPresent(value -> found.put(pointer, new Base(value)));
        }
        return new Bases(found);
    }

    /** What the upstream has of the object that a pointer leads to. */
    Optional<Base> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return byPointer.isEmpty();
    }

    private static boolean isJson(byte[] text, Limits limits) {
        var reader = new Rewriter(Plan.of(List.of()), limits);
        Sink nowhere = (bytes, from, to) -> {};
        reader.feed(text, 0, text.length, nowhere);
        reader.finish(nowhere);
        return text.length > 0 && reader.isSound();
    }

    /** Without the byte order mark and white space, which alone may stand around a text. */
    private static Value trimmed(byte[] text) {
        int from = 0;
        while (text[from] < 0 || text[from] <= ' ') {
            from++;
        }
        int to = text.length;
        while (text[to - 1] <= ' ') {
            to--;
        }
        return Value.over(text, from, to);
    }

    /** A text whose containers are taken apart once, however many pointers lead through them. */
    private static final class Document {
        private final Map<String, Optional<Value>> values = new HashMap<>();
        private final Map<String, Parts> parts = new HashMap<>();

        Document(Value text) {
            values.put("", Optional.of(text));
        }

        Optional<Value> at(String pointer) {
            Optional<Value> known = values.get(pointer);
            if (known == null) {
                int last = pointer.lastIndexOf('/');
                String around = pointer.substring(0, last);
                known = at(around).flatMap(value -> step(value, around, pointer.substring(last)));
                values.put(pointer, known);
            }
            return known;
        }

        private Optional<Value> step(Value in, String pointer, String step) {
            if (!in.isObject() && !in.isArray()) {
                return Optional.empty();
            }
            Parts within = parts.computeIfAbsent(pointer, opened -> new Parts(in));
            String token = Pointers.parse(step).orElseThrow().get(0);
            int index = in.isObject() ? within.indexOf(token) : index(token);
            return index >= 0 && index < within.size() ? Optional.of(within.value(index)) : Optional.empty();
        }

        private static int index(String token) {
            try {
                return Integer.parseInt(token);
            } catch (NumberFormatException name) {
                return -1;
            }
        }
    }
}

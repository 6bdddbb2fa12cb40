package io.deprecation.json;

import io.deprecation.change.Pointers;
import io.deprecation.change.Step;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field's name as an error tells it: a JSON pointer (RFC 6901), as a string or as a URI's fragment, or a name with dots,
 * such as {@code items[3].firstName}, {@code items.3.firstName} or {@code $.firstName}. What becomes of it is written in
 * the same notation.
 *
 * @param notation how it is written
 * @param begin what stands before the first name of a dotted one
 * @param tokens the reference tokens that it stands for
 */
record FieldName(Notation notation, String begin, List<String> tokens) {

    enum Notation {
        POINTER,
        FRAGMENT,
        /** With dots, and indexes in brackets. */
        BRACKETS,
        /** With dots, before indexes too. */
        DOTS
    }

    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([^.\\[\\]\"'\\s]+)|\\[([0-9]+)]|\\[([\"'])([^\"'\\\\]+)\\3])");

    FieldName {
        tokens = List.copyOf(tokens);
    }

    /** The name that a text is; empty if it is none, such as a sentence. */
    static Optional<FieldName> parse(String text) {
        if (text.startsWith("/")) {
            return Pointers.parse(text).map(tokens -> new FieldName(Notation.POINTER, "", tokens));
        }
        return text.startsWith("#") ? fragment(text) : dotted(text);
    }

    /** RFC 6901, section 6. */
    private static Optional<FieldName> fragment(String text) {
        try {
            return Pointers.parse(new URI(text).getFragment())
                    .map(tokens -> new FieldName(Notation.FRAGMENT, "", tokens));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<FieldName> dotted(String text) {
        String begin = text.startsWith("$.") || text.startsWith("$[") ? "$" : text.startsWith(".") ? "." : "";
        String steps = begin.equals("$") ? text.substring(1) : text;
        String uniform = steps.startsWith(".") || steps.startsWith("[") ? steps : "." + steps;
        var tokens = new ArrayList<String>();
        boolean dots = false;
        Matcher step = STEP.matcher(uniform);
        int end = 0;
        while (step.find()) {
            String name = step.group(1);
            tokens.add(name != null ? name : step.group(2) != null ? step.group(2) : step.group(4));
            dots |= name != null && Pointers.isIndex(name);
            end = step.end();
        }
        return end == uniform.length()
                ? Optional.of(new FieldName(dots ? Notation.DOTS : Notation.BRACKETS, begin, tokens))
                : Optional.empty();
    }

    /** Whether it leads from the body on, and not perhaps from the object in it that is spoken of. */
    boolean isFromBody() {
        return notation == Notation.POINTER || notation == Notation.FRAGMENT || begin.equals("$");
    }

    /** Other tokens in this one's notation. */
    String with(List<String> others) {
        return switch (notation) {
            case POINTER -> Pointers.of(others);
            case FRAGMENT -> fragmentOf(Pointers.of(others));
            case BRACKETS, DOTS -> dotted(others);
        };
    }

    private static String fragmentOf(String pointer) {
        try {
            return new URI(null, null, pointer).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a fragment takes any text", impossible);
        }
    }

    private String dotted(List<String> others) {
        var text = new StringBuilder();
        for (String token : others) {
            if (!Pointers.isIndex(token)) {
                text.append(new Step.Member(token));
            } else {
                text.append(notation == Notation.DOTS ? "." + token : "[" + token + "]");
            }
        }
        boolean bare = begin.isEmpty() && text.charAt(0) == '.';
        return (begin.equals("$") ? begin : "") + text.substring(bare ? 1 : 0);
    }
}

package io.deprecation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RFC 6901 JSON pointers. */
public final class Pointers {

    private Pointers() {}

    /** A member name as a reference token: {@code ~} and {@code /} escaped (RFC 6901, section 3). */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer with these reference tokens, which are not escaped. */
    public static String of(List<String> tokens) {
        var pointer = new StringBuilder();
        tokens.forEach(token -> pointer.append('/').append(escape(token)));
        return pointer.toString();
    }

    /** The reference tokens of a pointer, unescaped; empty if the text is no pointer. */
    public static Optional<List<String>> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        if (!text.startsWith("/") || text.matches("(?s).*~([^01].*|$)")) {
            return Optional.empty();
        }
        var tokens = new ArrayList<String>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(tokens);
    }
}

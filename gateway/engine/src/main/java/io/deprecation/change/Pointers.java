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
        if (!text.startsWith("/") || !isEscaped(text)) {
            return Optional.empty();
        }
        var tokens = new ArrayList<String>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(tokens);
    }

    /** Whether steps and tokens, as many of each, lead the same way: {@code [*]} is any index, or the end, {@code -}. */
    public static boolean leads(List<Step> steps, List<String> tokens) {
        for (int i = 0; i < steps.size(); i++) {
            if (!leads(steps.get(i), tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean leads(Step step, String token) {
        if (step instanceof Step.Member member) {
            return member.name().equals(token);
        }
        return step instanceof Step.Each ? isIndex(token) || token.equals("-") : token.equals("0");
    }

    /** Whether a token can be the index of an item. */
    public static boolean isIndex(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isEscaped(String text) {
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (!text.startsWith("~0", at) && !text.startsWith("~1", at)) {
                return false;
            }
        }
        return true;
    }
}

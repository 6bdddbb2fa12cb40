package io.deprecation.change;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes the notation that paths and locations share: {@code .member}, {@code ["any.key"]}, {@code [0]}, {@code [*]}. */
final class Steps {

    private final String text;
    private int at;

    private Steps(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * The steps that {@code text} names from {@code at} on; a leading dot may be left out when {@code at} is 0.
     *
     * @throws PathSyntaxException where the text is not in the notation
     */
    static List<Step> parse(String text, int at) {
        var steps = new Steps(text, at);
        var found = new ArrayList<Step>();
        while (steps.at < text.length()) {
            found.add(steps.next());
        }
        return List.copyOf(found);
    }

    private Step next() {
        char c = text.charAt(at);
        if (c == '[') {
            return bracket();
        }
        if (c == '.') {
            at++;
        } else if (at > 0) {
            throw fault("a '.' or a '[' must come before the next step");
        }
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == start && text.startsWith("*", at)) {
            throw fault("`*` for any member is not taken; the items of a list are [*]");
        }
        if (at == start) {
            throw fault("a member name is missing; one with special characters is written [\"like this\"]");
        }
        return new Step.Member(text.substring(start, at));
    }

    private Step bracket() {
        if (text.startsWith("[*]", at)) {
            at += 3;
            return new Step.Each();
        }
        if (text.startsWith("[0]", at)) {
            at += 3;
            return new Step.First();
        }
        if (text.startsWith("[\"", at)) {
            at += 2;
            return new Step.Member(quoted());
        }
        if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            throw fault("of the items of a list the first alone has a path, [0]");
        }
        throw fault("only [*], [0] and [\"member\"] may stand in brackets");
    }

    private String quoted() {
        var name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == ']') {
                    at++;
                    return name.toString();
                }
                throw fault("a ']' must follow the closing quote");
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
                if (c != '"' && c != '\\') {
                    throw fault("only \\\" and \\\\ may be escaped in a quoted member");
                }
            }
            name.append(c);
        }
        throw fault("the quoted member does not end");
    }

    private PathSyntaxException fault(String what) {
        return new PathSyntaxException(text, Math.min(at, text.length()), what);
    }

    static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> isPlain((char) c));
    }

    /** Whether a character may stand in a member name without quotes: all but the notation's own and white space. */
    private static boolean isPlain(char c) {
        return c != '.' && c != '[' && c != ']' && c != '"' && c != '*' && !Character.isWhitespace(c);
    }

    static String escape(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    static String print(List<Step> steps) {
        var text = new StringBuilder();
        steps.forEach(text::append);
        return text.toString();
    }
}

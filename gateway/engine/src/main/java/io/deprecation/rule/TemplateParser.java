package io.deprecation.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a path template into its segments. */
final class TemplateParser {

    private final String pattern;
    private final Set<String> names = new HashSet<>();
    private int at = 1;

    private TemplateParser(String pattern) {
        this.pattern = pattern;
    }

    static List<Segment> parse(String pattern) {
        if (!pattern.startsWith("/")) {
            throw new TemplateSyntaxException(pattern, 0, "a path starts with '/'");
        }
        return pattern.equals("/") ? List.of() : new TemplateParser(pattern).segments();
    }

    private List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        while (true) {
            segments.add(segment());
            if (at == pattern.length()) {
                return List.copyOf(segments);
            }
            if (segments.get(segments.size() - 1) instanceof Segment.Rest) {
                throw fault("`**` and `{*name}` stand for the rest of a path and come last");
            }
            at++;
        }
    }

    private Segment segment() {
        if (isRest()) {
            return new Segment.Rest();
        }
        int start = at;
        var shape = new SegmentShape();
        while (at < pattern.length() && pattern.charAt(at) != '/') {
            part(shape);
        }
        String text = pattern.substring(start, at);
        if (text.isEmpty()) {
            throw fault(
                    at == pattern.length()
                            ? "it ends in '/'; without, it matches paths with and without"
                            : "an empty segment is never matched, for paths are compared without them");
        }
        if (text.equals(".") || text.equals("..")) {
            throw fault("a dot segment is never matched, for paths are compared without them");
        }
        return shape.segment();
    }

    private boolean isRest() {
        if (pattern.startsWith("**", at) && (at + 2 == pattern.length() || pattern.charAt(at + 2) == '/')) {
            at += 2;
            return true;
        }
        if (!pattern.startsWith("{*", at)) {
            return false;
        }
        at += 2;
        addName(capture());
        return true;
    }

    private void part(SegmentShape shape) {
        char c = pattern.charAt(at);
        switch (c) {
            case '{' -> {
                at++;
                variable(shape);
            }
            case '}' -> throw fault("there is no '{' to this '}'");
            case '*' -> {
                if (pattern.startsWith("**", at)) {
                    throw fault("`**` is a segment of its own");
                }
                shape.wildcard();
                at++;
            }
            case '?' -> {
                shape.oneCharacter();
                at++;
            }
            default -> {
                refuseUnmatchable(c);
                shape.literal(c);
                at++;
            }
        }
    }

    private void refuseUnmatchable(char c) {
        if (c == ';') {
            throw fault("parameters after ';' are no part of what is compared");
        }
        if (c == '%' && at + 2 < pattern.length() && isHex(pattern.charAt(at + 1)) && isHex(pattern.charAt(at + 2))) {
            throw fault("a path is written decoded, without percent encoding");
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private void variable(SegmentShape shape) {
        int start = at;
        String content = capture();
        int colon = content.indexOf(':');
        addName(colon < 0 ? content : content.substring(0, colon));
        if (colon < 0) {
            shape.wildcard();
            return;
        }
        try {
            shape.constraint(content.substring(colon + 1));
        } catch (IllegalArgumentException notUsable) {
            at = start + colon + 1;
            throw fault("the regular expression cannot be used (" + firstLine(notUsable) + ")");
        }
    }

    private static String firstLine(IllegalArgumentException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The text up to the brace that closes the one just passed. */
    private String capture() {
        int start = at;
        int depth = 1;
        for (; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '/') {
                break;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return pattern.substring(start, at++);
            }
        }
        at = start - 1;
        throw fault("this '{' is not closed before the segment ends");
    }

    private void addName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
            throw fault("a variable's name consists of letters, digits, '_' and '-'");
        }
        if (!names.add(name)) {
            throw fault("the variable `" + name + "` is there twice");
        }
    }

    private TemplateSyntaxException fault(String what) {
        return new TemplateSyntaxException(pattern, Math.min(at, pattern.length()), what);
    }
}

package io.deprecation.app.guide;

import java.util.List;

/** Pieces of sentences in Markdown. */
final class Phrases {

    private Phrases() {}

    static String code(Object text) {
        return "`" + text + "`";
    }

    /** {@code a, b and c}. */
    static String all(List<String> items) {
        return joined(items, " and ");
    }

    /** {@code a, b or c}. */
    static String any(List<String> items) {
        return joined(items, " or ");
    }

    private static String joined(List<String> items, String last) {
        int end = items.size() - 1;
        return end < 1 ? String.join("", items) : String.join(", ", items.subList(0, end)) + last + items.get(end);
    }

    /** A fenced block. */
    static String block(String language, String text) {
        return "```%s\n%s\n```".formatted(language, text);
    }
}

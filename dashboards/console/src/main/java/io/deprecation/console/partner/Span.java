package io.deprecation.console.partner;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text in which backticks set off what is code, as in a rule's summary.
 *
 * @param text the part
 * @param code whether it is code
 */
record Span(String text, boolean code) {

    /** The parts of a text. A backtick without another after it is one. */
    static List<Span> of(String text) {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                add(spans, text.substring(at), false);
                break;
            }
            add(spans, text.substring(at, open), false);
            add(spans, text.substring(open + 1, close), true);
            at = close + 1;
        }
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, String text, boolean code) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, code));
        }
    }
}

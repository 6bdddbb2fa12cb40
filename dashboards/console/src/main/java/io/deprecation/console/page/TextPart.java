package io.deprecation.console.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence.
 *
 * @param text what it says
 * @param code whether it is a name from a payload
 */
record TextPart(String text, boolean code) {

    /** A sentence in which back-ticks set off code, as in Markdown; one without its fellow is a back-tick. */
    static List<TextPart> of(String sentence) {
        var parts = new ArrayList<TextPart>();
        int at = 0;
        int open = sentence.indexOf('`');
        while (open >= 0) {
            int close = sentence.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            add(parts, sentence.substring(at, open), false);
            add(parts, sentence.substring(open + 1, close), true);
            at = close + 1;
            open = sentence.indexOf('`', at);
        }
        add(parts, sentence.substring(at), false);
        return List.copyOf(parts);
    }

    private static void add(List<TextPart> parts, String text, boolean code) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, code));
        }
    }
}

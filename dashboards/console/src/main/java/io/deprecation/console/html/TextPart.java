package io.deprecation.console.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text in which back-ticks set off what is code, as in Markdown and in a rule's summary.
 *
 * @param text what it says
 * @param code whether it is a name from a payload
 */
public record TextPart(String text, boolean code) {

    /** The parts of a text. A back-tick without another after it is one. */
    public static List<TextPart> of(String text) {
        var parts = new ArrayList<TextPart>();
        int at = 0;
        int open = text.indexOf('`');
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            add(parts, text.substring(at, open), false);
            add(parts, text.substring(open + 1, close), true);
            at = close + 1;
            open = text.indexOf('`', at);
        }
        add(parts, text.substring(at), false);
        return List.copyOf(parts);
    }

    private static void add(List<TextPart> parts, String text, boolean code) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, code));
        }
    }
}

package io.deprecation.app;

import java.util.stream.Collectors;

/**
 * A response as it came.
 *
 * @param head the status line and the headers, each with its line's end
 * @param body what is after the empty line
 */
record RawResponse(String head, String body) {

    static RawResponse of(String text) {
        int end = text.indexOf("\r\n\r\n");
        return end < 0
                ? new RawResponse(text, "")
                : new RawResponse(text.substring(0, end + 2), text.substring(end + 4));
    }

    /** The status; 0 if the server hung up without one. */
    int status() {
        return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    /** The head without what differs from one second to the next. */
    String undated() {
        return head.lines().filter(line -> !line.startsWith("Date:")).collect(Collectors.joining("\n"));
    }
}

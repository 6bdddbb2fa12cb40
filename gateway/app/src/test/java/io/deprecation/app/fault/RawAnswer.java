package io.deprecation.app.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client has got when the connection is over.
 *
 * @param status 0 if no header came
 * @param gzip whether the body is packed
 * @param body without its chunks, a character for each byte
 * @param whole whether it came to the end that its framing has
 */
record RawAnswer(int status, boolean gzip, String body, boolean whole) {

    static final RawAnswer NONE = new RawAnswer(0, false, "", false);

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    /** Reads until the connection is over. */
    static RawAnswer read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException reset) {
            // What came before is all there is.
        }
        return of(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static RawAnswer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return NONE;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        String rest = text.substring(end + 4);
        int status = Integer.parseInt(head.substring(9, 12));
        boolean gzip = head.contains("\r\ncontent-encoding: gzip");
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return new RawAnswer(status, gzip, rest, rest.length() == Integer.parseInt(length.group(1)));
        }
        Optional<String> unchunked = unchunked(rest);
        return new RawAnswer(status, gzip, unchunked.orElse(rest), unchunked.isPresent());
    }

    /** The body without its chunks; empty if the last is not there. */
    private static Optional<String> unchunked(String rest) {
        var body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = rest.indexOf("\r\n", at);
            int size = line < 0 ? -1 : Integer.parseInt(rest.substring(at, line), 16);
            if (size < 0 || line + 2 + size + 2 > rest.length()) {
                return Optional.empty();
            }
            if (size == 0) {
                return Optional.of(body.toString());
            }
            body.append(rest, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}

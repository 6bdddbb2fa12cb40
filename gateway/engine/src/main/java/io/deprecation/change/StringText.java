package io.deprecation.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;

/** JSON strings to text and back. */
final class StringText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private StringText() {}

    static String decode(byte[] bytes, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return decodeWithJackson(bytes, from, to);
            }
        }
        return new String(bytes, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
    }

    private static String decodeWithJackson(byte[] bytes, int from, int to) {
        try (JsonParser parser = Jackson.parser(bytes, from, to)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    static byte[] encode(String text) {
        var out = new ByteArrayOutputStream(text.length() + 2);
        out.write('"');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c < 0x20 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                escape(out, c);
            } else if (c < 0x80) {
                out.write(c);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write('"');
        return out.toByteArray();
    }

    private static void escape(ByteArrayOutputStream out, int c) {
        out.write('\\');
        switch (c) {
            case '\n' -> out.write('n');
            case '\r' -> out.write('r');
            case '\t' -> out.write('t');
            case '\b' -> out.write('b');
            case '\f' -> out.write('f');
            default -> {
                out.write('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.write(HEX[(c >> shift) & 0xF]);
                }
            }
        }
    }
}

package io.deprecation.benchmarks.gateway.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one HTTP/1.1 message after the other (RFC 9112), and keeps nothing of a body but its size. For one connection. */
final class MessageReader {

    private static final int LONGEST_HEAD = 16_384;
    private static final String CONTENT_LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS
    }

    /** Takes the parts of a body, in order. */
    @FunctionalInterface
    interface Body {
        /** Reads it or not: it is passed over either way. */
        void part(ByteBuffer part);
    }

    private final Body body;
    private final byte[] line = new byte[LONGEST_HEAD];
    private Part part = Part.HEAD;
    private int length;
    private long remaining;
    private long bodySize;
    private String head = "";

    MessageReader(Body body) {
        this.body = body;
    }

    /** The head of the last message, in lower case. */
    String head() {
        return head;
    }

    /** The status of the last message, if it was a response. */
    int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The bytes of the last message's body, without their framing. */
    long bodySize() {
        return bodySize;
    }

    /**
     * Whether a message is complete; what follows it stays in {@code in}.
     *
     * @throws IllegalStateException if it is no HTTP
     */
    boolean read(ByteBuffer in) {
        while (in.hasRemaining()) {
            if (step(in)) {
                part = Part.HEAD;
                length = 0;
                return true;
            }
        }
        return false;
    }

    private boolean step(ByteBuffer in) {
        return switch (part) {
            case HEAD -> endsHead(in) && begin();
            case BODY -> pass(in);
            case CHUNK_SIZE -> endsLine(in) && beginChunk();
            case CHUNK -> pass(in) && next(Part.CHUNK_END);
            case CHUNK_END -> endsLine(in) && next(Part.CHUNK_SIZE);
            case TRAILERS -> endsLine(in) && endsTrailers();
        };
    }

    private boolean endsHead(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte next = in.get();
            append(next);
            if (next == '\n' && length >= 4 && line[length - 3] == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean endsLine(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte next = in.get();
            append(next);
            if (next == '\n') {
                return true;
            }
        }
        return false;
    }

    private void append(byte next) {
        if (length == line.length) {
            throw new IllegalStateException("A head or a line of more than " + LONGEST_HEAD + " bytes");
        }
        line[length++] = next;
    }

    /** Whether the message ends with its head. */
    private boolean begin() {
        head = new String(line, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        bodySize = 0;
        length = 0;
        if (head.contains(CHUNKED)) {
            return next(Part.CHUNK_SIZE);
        }
        int at = head.indexOf(CONTENT_LENGTH);
        remaining = at < 0 ? 0 : number(head.substring(at + CONTENT_LENGTH.length(), head.indexOf('\r', at + 2)), 10);
        part = Part.BODY;
        return remaining == 0;
    }

    private boolean beginChunk() {
        String size = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        int extension = size.indexOf(';');
        remaining = number(extension < 0 ? size : size.substring(0, extension), 16);
        return next(remaining == 0 ? Part.TRAILERS : Part.CHUNK);
    }

    private boolean endsTrailers() {
        boolean last = length == 2;
        length = 0;
        return last;
    }

    /** Whether all that is wanted has been passed over. */
    private boolean pass(ByteBuffer in) {
        int size = (int) Math.min(remaining, in.remaining());
        body.part(in.slice(in.position(), size));
        in.position(in.position() + size);
        remaining -= size;
        bodySize += size;
        return remaining == 0;
    }

    private boolean next(Part then) {
        part = then;
        length = 0;
        return false;
    }

    private static long number(String text, int radix) {
        return Long.parseLong(text.trim(), radix);
    }
}

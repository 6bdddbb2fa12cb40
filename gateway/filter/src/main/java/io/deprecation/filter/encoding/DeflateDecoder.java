package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;
import org.jspecify.annotations.Nullable;

/** Undoes deflate, which servers send both with zlib's wrapping and without (RFC 9110, section 8.4.1.2). */
final class DeflateDecoder implements Decoder {

    private static final int DEFLATE = 8;
    private static final int LARGEST_WINDOW = 7;

    private @Nullable Inflation inflation;
    private int first = -1;

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        int at = from;
        if (inflation == null && first < 0 && at < to) {
            first = bytes[at++] & 0xff;
        }
        if (at == to) {
            return;
        }
        Inflation running = inflation;
        if (running == null) {
            running = new Inflation(!isZlib(first, bytes[at] & 0xff));
            inflation = running;
            running.feed(new byte[] {(byte) first}, 0, 1, sink);
        }
        if (running.feed(bytes, at, to, sink) < to) {
            throw new CodingException("there is something after the deflated body");
        }
    }

    @Override
    public void finish() {
        boolean complete = inflation == null ? first < 0 : inflation.isFinished();
        if (!complete) {
            throw new CodingException("the deflated body ends too soon");
        }
    }

    @Override
    public void close() {
        if (inflation != null) {
            inflation.close();
        }
    }

    /** Whether two bytes are zlib's header (RFC 1950, section 2.2). */
    private static boolean isZlib(int first, int second) {
        boolean method = (first & 0x0f) == DEFLATE && first >> 4 <= LARGEST_WINDOW;
        return method && (first << 8 | second) % 31 == 0;
    }
}

package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;

/** Gives a body up that turns out to be a bomb: large, and packed far tighter than what anybody has to say. */
final class CappedDecoder implements Decoder {

    private static final int MOST_RATIO = 100;

    private final Decoder decoder;
    private final long most;
    private long taken;
    private long decoded;

    /** @param most how many bytes any body may be decoded to, however tight it is packed */
    CappedDecoder(Decoder decoder, long most) {
        this.decoder = decoder;
        this.most = most;
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        taken += to - from;
        decoder.feed(bytes, from, to, (plain, start, end) -> {
            decoded += end - start;
            if (decoded > most && decoded / MOST_RATIO > taken) {
                throw new CodingException("the body unpacks to more than a hundred times its size");
            }
            sink.write(plain, start, end);
        });
    }

    @Override
    public void finish() {
        decoder.finish();
    }

    @Override
    public void close() {
        decoder.close();
    }
}

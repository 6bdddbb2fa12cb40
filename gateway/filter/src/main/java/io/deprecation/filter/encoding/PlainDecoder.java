package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;

/** Passes on what is not encoded. */
final class PlainDecoder implements Decoder {

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        sink.write(bytes, from, to);
    }

    @Override
    public void finish() {
        // Any end will do.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}

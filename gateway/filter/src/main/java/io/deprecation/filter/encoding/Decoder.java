package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;

/** Undoes a content coding as the bytes go by. For one message and one thread. */
public interface Decoder extends AutoCloseable {

    /** A decoder for a coding. */
    static Decoder of(Coding coding) {
        return switch (coding) {
            case IDENTITY -> new PlainDecoder();
            case GZIP -> new GzipDecoder();
            case DEFLATE -> new DeflateDecoder();
        };
    }

    /**
     * Decodes the next bytes into {@code sink}.
     *
     * @throws CodingException if they are not in the coding
     */
    void feed(byte[] bytes, int from, int to, Sink sink);

    /**
     * Ends the message.
     *
     * @throws CodingException if it is not complete
     */
    void finish();

    /** Frees what the decoder holds; may be called at any time, and more than once. */
    @Override
    void close();
}

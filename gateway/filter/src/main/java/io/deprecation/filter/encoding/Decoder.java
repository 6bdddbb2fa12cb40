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
     * A decoder for a coding that gives a body up once it is decoded to more than {@code most} bytes, and to more than a
     * hundred times its size.
     */
    static Decoder of(Coding coding, long most) {
        return coding == Coding.IDENTITY ? of(coding) : new CappedDecoder(of(coding), most);
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

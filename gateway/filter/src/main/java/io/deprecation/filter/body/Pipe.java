package io.deprecation.filter.body;

import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import io.deprecation.filter.encoding.Encoder;
import io.deprecation.json.Translator;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;

/**
 * The way of one body's bytes: decoded, translated, encoded again. Knows no reactive type. For one message and one
 * thread.
 */
final class Pipe implements AutoCloseable {

    private final Decoder decoder;
    private final Translator translator;
    private final Encoder encoder;
    private final LongSupplier nanoTime;
    private long decoded;
    private long nanos;

    /**
     * @param decoder of the bytes that are fed
     * @param to the coding of the bytes that come out
     * @param nanoTime measures the time spent
     */
    Pipe(Translator translator, Decoder decoder, Coding to, LongSupplier nanoTime) {
        this.decoder = decoder;
        this.translator = translator;
        this.encoder = new Encoder(to);
        this.nanoTime = nanoTime;
    }

    /**
     * Takes the next bytes; the array is not kept.
     *
     * @throws io.deprecation.filter.encoding.CodingException if they cannot be decoded
     */
    void feed(ByteBuffer bytes) {
        long begun = nanoTime.getAsLong();
        int from = bytes.arrayOffset() + bytes.position();
        encoder.expect(bytes.remaining());
        decoder.feed(bytes.array(), from, from + bytes.remaining(), (plain, start, end) -> {
            decoded += end - start;
            translator.feed(plain, start, end, encoder::feed);
        });
        nanos += nanoTime.getAsLong() - begun;
    }

    /**
     * Ends the body.
     *
     * @throws io.deprecation.filter.encoding.CodingException if it is not complete
     */
    void finish() {
        long begun = nanoTime.getAsLong();
        decoder.finish();
        translator.finish(encoder::feed);
        encoder.finish();
        nanos += nanoTime.getAsLong() - begun;
    }

    /** Ends the bytes that come out, although those that are fed have not ended: what is held of them is left out. */
    void cut() {
        long begun = nanoTime.getAsLong();
        encoder.finish();
        nanos += nanoTime.getAsLong() - begun;
    }

    /** Makes what was fed come out, as far as the translator lets it. */
    void flush() {
        encoder.flush();
    }

    /** What has come out since it was asked last, in an array that is written to again with the next bytes; may be empty. */
    ByteBuffer drain() {
        return encoder.drain();
    }

    /** The number of bytes of the decoded body so far. */
    long decoded() {
        return decoded;
    }

    /** The time spent so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    Translator translator() {
        return translator;
    }

    /** Frees what the codings hold; may be called at any time. */
    @Override
    public void close() {
        decoder.close();
        encoder.close();
    }
}

package io.deprecation.filter.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Applies a content coding as the bytes go by. The same bytes in give the same bytes out. For one message and one thread. */
public final class Encoder implements AutoCloseable {

    private static final int BUFFER = 4096;

    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final OutputStream out;

    /** An encoder for a coding. */
    public Encoder(Coding coding) {
        try {
            this.out = switch (coding) {
                case IDENTITY -> encoded;
                case GZIP -> new GZIPOutputStream(encoded, BUFFER, true);
                case DEFLATE -> new DeflaterOutputStream(encoded, true);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Encodes the next bytes. */
    public void feed(byte[] bytes, int from, int to) {
        attempt(() -> out.write(bytes, from, to - from));
    }

    /** Makes all that was fed come out with the next {@link #drain}, at some cost in size. */
    public void flush() {
        attempt(out::flush);
    }

    /** Ends the message. */
    public void finish() {
        attempt(out::close);
    }

    /** What has come out since it was asked last; may be empty. */
    public byte[] drain() {
        byte[] drained = encoded.toByteArray();
        encoded.reset();
        return drained;
    }

    /** Frees what the encoder holds; may be called at any time, and more than once. */
    @Override
    public void close() {
        attempt(out::close);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written but memory", impossible);
        }
    }
}

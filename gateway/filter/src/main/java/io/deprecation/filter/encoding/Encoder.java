package io.deprecation.filter.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Applies a content coding as the bytes go by. The same bytes in give the same bytes out. For one message and one thread. */
public final class Encoder implements AutoCloseable {

    private static final int BUFFER = 4096;

    /** What has come out. The stream that it is in Java takes a lock for each write, and there are thousands. */
    private static final class Encoded extends ByteArrayOutputStream {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // it has one thread
        public void write(byte[] bytes, int from, int length) {
            makeRoomFor(length);
            System.arraycopy(bytes, from, buf, count, length);
            count += length;
        }

        private void makeRoomFor(int length) {
            if (length > buf.length - count) {
                buf = Arrays.copyOf(buf, Math.max(count + length, buf.length * 2));
            }
        }

        private ByteBuffer drain() {
            ByteBuffer drained = ByteBuffer.wrap(buf, 0, count);
            reset();
            return drained;
        }
    }

    private final Encoded encoded = new Encoded();
    private final OutputStream out;
    private final boolean identity;

    /** An encoder for a coding. */
    public Encoder(Coding coding) {
        this.identity = coding == Coding.IDENTITY;
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

    /** Says that about so many bytes will be fed next, so that room for them is made at once. */
    public void expect(int length) {
        if (identity) {
            encoded.makeRoomFor(length + length / 4);
        }
    }

    /** Encodes the next bytes. */
    public void feed(byte[] bytes, int from, int to) {
        if (identity) {
            encoded.write(bytes, from, to - from);
        } else {
            attempt(() -> out.write(bytes, from, to - from));
        }
    }

    /** Makes all that was fed come out with the next {@link #drain}, at some cost in size. */
    public void flush() {
        attempt(out::flush);
    }

    /** Ends the message. */
    public void finish() {
        attempt(out::close);
    }

    /** What has come out since it was asked last, in an array that is written to again with the next bytes; may be empty. */
    public ByteBuffer drain() {
        return encoded.drain();
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

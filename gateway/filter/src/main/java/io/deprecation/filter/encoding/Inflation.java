package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates pushed bytes with a piece of memory that does not grow with them. */
final class Inflation implements AutoCloseable {

    private static final int PIECE = 8192;

    private final Inflater inflater;
    private final byte[] piece = new byte[PIECE];

    /** @param raw whether the stream comes without zlib's header and checksum */
    Inflation(boolean raw) {
        this.inflater = new Inflater(raw);
    }

    /**
     * Inflates up to the end of the stream; the offset after the last byte that belongs to it.
     *
     * @throws CodingException if this is no deflated data
     */
    int feed(byte[] bytes, int from, int to, Sink sink) {
        inflater.setInput(bytes, from, to - from);
        try {
            for (int length = inflater.inflate(piece); length > 0; length = inflater.inflate(piece)) {
                sink.write(piece, 0, length);
            }
        } catch (DataFormatException broken) {
            throw new CodingException("the body is not deflated data", broken);
        }
        if (inflater.needsDictionary()) {
            throw new CodingException("the body needs a dictionary that nobody has");
        }
        return to - inflater.getRemaining();
    }

    boolean isFinished() {
        return inflater.finished();
    }

    /** The number of bytes that came out. */
    long produced() {
        return inflater.getBytesWritten();
    }

    /** Starts over with a new stream. */
    void reset() {
        inflater.reset();
    }

    @Override
    public void close() {
        inflater.end();
    }
}

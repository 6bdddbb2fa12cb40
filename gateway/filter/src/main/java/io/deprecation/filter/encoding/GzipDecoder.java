package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;
import java.util.zip.CRC32;

/** Undoes gzip (RFC 1952): any number of members after one another, with their checksums checked. */
final class GzipDecoder implements Decoder {

    private static final int TRAILER = 8;

    private final Inflation inflation = new Inflation(true);
    private final CRC32 checksum = new CRC32();
    private GzipHeader header = new GzipHeader();
    private boolean inBody;
    private long trailer;
    private int trailerBytes;

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        int at = from;
        while (at < to) {
            if (!inBody) {
                inBody = header.take(bytes[at++]);
            } else if (!inflation.isFinished()) {
                at = inflation.feed(bytes, at, to, (plain, start, end) -> {
                    checksum.update(plain, start, end - start);
                    sink.write(plain, start, end);
                });
            } else {
                takeTrailer(bytes[at++]);
            }
        }
    }

    @Override
    public void finish() {
        if (inBody || !header.isEmpty()) {
            throw new CodingException("the gzip body ends too soon");
        }
    }

    @Override
    public void close() {
        inflation.close();
    }

    /** The checksum and the length, four bytes each, the lowest first. */
    private void takeTrailer(byte next) {
        trailer |= (next & 0xffL) << (8 * trailerBytes++);
        if (trailerBytes == TRAILER) {
            long expected = checksum.getValue() | (inflation.produced() << 32);
            if (trailer != expected) {
                throw new CodingException("the gzip body's checksum or length is wrong");
            }
            startOver();
        }
    }

    private void startOver() {
        inflation.reset();
        checksum.reset();
        header = new GzipHeader();
        inBody = false;
        trailer = 0;
        trailerBytes = 0;
    }
}

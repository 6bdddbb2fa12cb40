package io.deprecation.filter.encoding;

import java.io.ByteArrayOutputStream;

/** The header of a gzip member (RFC 1952, section 2.3), which carries nothing that is needed but has to be passed. */
final class GzipHeader {

    private static final int FIXED = 10;
    private static final int CRC = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int RESERVED = 0xe0;
    /** Longer names and comments than this have no honest use. */
    private static final int LONGEST = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIXED);

    /**
     * Takes the next byte; true once the header is complete.
     *
     * @throws CodingException if this is no gzip
     */
    boolean take(byte next) {
        bytes.write(next);
        byte[] header = bytes.toByteArray();
        checkStart(header);
        return header.length >= FIXED && end(header) <= header.length;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    private static void checkStart(byte[] header) {
        byte[] start = {0x1f, (byte) 0x8b, 8};
        int last = header.length - 1;
        boolean wrong = last < start.length
                ? header[last] != start[last]
                : (last == start.length && (header[last] & RESERVED) != 0) || last > LONGEST;
        if (wrong) {
            throw new CodingException("the body is not in the gzip format");
        }
    }

    /** Where the header ends; beyond what is there if it is not complete. */
    private static int end(byte[] header) {
        int flags = header[3];
        int at = FIXED;
        if ((flags & EXTRA) != 0) {
            int length = at + 2 <= header.length ? (header[at] & 0xff) | (header[at + 1] & 0xff) << 8 : LONGEST;
            at += 2 + length;
        }
        if ((flags & NAME) != 0) {
            at = afterZero(header, at);
        }
        if ((flags & COMMENT) != 0) {
            at = afterZero(header, at);
        }
        return (flags & CRC) != 0 ? at + 2 : at;
    }

    private static int afterZero(byte[] header, int from) {
        for (int at = from; at < header.length; at++) {
            if (header[at] == 0) {
                return at + 1;
            }
        }
        return header.length + LONGEST;
    }
}

package io.deprecation.filter.encoding;

/**
 * The header of a gzip member (RFC 1952, section 2.3), which carries nothing that is needed but has to be passed. None of
 * it is kept, so that a long one costs no more than its bytes.
 */
final class GzipHeader {

    private static final int[] START = {0x1f, 0x8b, 8};
    private static final int FIXED = 10;
    private static final int CRC = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int RESERVED = 0xe0;
    /** Longer names and comments than this have no honest use. */
    private static final int LONGEST = 1 << 16;

    private int length;
    /** The flags of the parts that are still to come, in the order in which they come. */
    private int missing;

    private int extraSeen;
    private int extraLength;
    private int crcSeen;

    /**
     * Takes the next byte; true once the header is complete.
     *
     * @throws CodingException if this is no gzip
     */
    boolean take(byte next) {
        int octet = next & 0xff;
        if (length < FIXED) {
            takeFixed(octet);
        } else if (isMissing(EXTRA)) {
            takeExtra(octet);
        } else if (isMissing(NAME)) {
            takeText(octet, NAME);
        } else if (isMissing(COMMENT)) {
            takeText(octet, COMMENT);
        } else if (++crcSeen == 2) {
            missing &= ~CRC;
        }
        require(++length <= LONGEST);
        return length >= FIXED && missing == 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    private void takeFixed(int octet) {
        if (length < START.length) {
            require(octet == START[length]);
        } else if (length == START.length) {
            require((octet & RESERVED) == 0);
            missing = octet & (EXTRA | NAME | COMMENT | CRC);
        }
    }

    /** Its length in two bytes, the lower first, and then so many. */
    private void takeExtra(int octet) {
        if (extraSeen < 2) {
            extraLength |= octet << (8 * extraSeen);
        }
        extraSeen++;
        if (extraSeen >= 2 && extraSeen == 2 + extraLength) {
            missing &= ~EXTRA;
        }
    }

    private void takeText(int octet, int part) {
        if (octet == 0) {
            missing &= ~part;
        }
    }

    private boolean isMissing(int part) {
        return (missing & part) != 0;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new CodingException("the body is not in the gzip format");
        }
    }
}

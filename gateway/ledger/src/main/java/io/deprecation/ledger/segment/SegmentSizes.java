package io.deprecation.ledger.segment;

/**
 * How many keys a segment has room for, each of which takes half a kilobyte.
 *
 * @param first in the first one
 * @param largest in any; a full segment is followed by one of twice its size, up to this
 */
public record SegmentSizes(int first, int largest) {

    /** Two megabytes at first, 32 at most: a large register of clients fits from the second hour on. */
    public static final SegmentSizes DEFAULT = new SegmentSizes(4_096, 65_536);

    public SegmentSizes {
        if (first < 1 || largest < first) {
            throw new IllegalArgumentException("a segment has room for a key, and the largest for the first one's");
        }
    }
}

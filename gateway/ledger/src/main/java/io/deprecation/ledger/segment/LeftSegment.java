package io.deprecation.ledger.segment;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a segment held that another process left behind.
 *
 * @param file where it is
 * @param hour the hour that it counted for, in hours since the epoch; empty if it was never in use, or is not readable
 * @param slots what could be read of its counts
 * @param lost how many counts found no room
 * @param damaged whether anything in it was not as a process leaves it
 */
public record LeftSegment(SegmentFile file, OptionalLong hour, List<Slot> slots, long lost, boolean damaged) {

    public LeftSegment {
        slots = List.copyOf(slots);
    }
}

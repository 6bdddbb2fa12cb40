package io.deprecation.filter.body;

import io.deprecation.filter.load.Budget;
import io.deprecation.filter.metrics.LoadMeters;

/**
 * The room there is for request bodies that are held.
 *
 * @param room in bytes, for all of them
 * @param meters count who found none
 */
public record Buffering(Budget room, LoadMeters meters) {

    /** Whether there is room for a body of so many bytes, as far as is told. */
    boolean hasRoomFor(long length) {
        return length <= 0 || room.has(length);
    }

    /** Takes note that a request was turned away. */
    void shed() {
        meters.shed("buffered");
    }
}

package io.deprecation.filter.body;

import io.deprecation.filter.load.Budget;

/** The part of the room for bodies that one request has taken. For one thread at a time. */
final class Held {

    private final Budget room;
    private long bytes;

    Held(Budget room) {
        this.room = room;
    }

    /** Has room for so many bytes in all; false if there is not. */
    boolean grow(long size) {
        long more = Math.max(size - bytes, 0);
        if (!room.take(more)) {
            return false;
        }
        bytes += more;
        return true;
    }

    /** Gives all of it back; may be called at any time. */
    void release() {
        room.giveBack(bytes);
        bytes = 0;
    }
}

package io.deprecation.ledger.segment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where things stand in a segment's file; offsets are in bytes, from the beginning of the header or of a slot. */
final class Layout {

    /** The bytes of a slot, and of the header. A page holds whole slots. */
    static final int SLOT = 512;

    /** "DEPRSEG" and the version of this layout. */
    static final long MAGIC = 0x01_47_45_53_52_50_45_44L;

    static final int HEADER_MAGIC = 0;
    /** The hour, checked; zero in a segment that is not in use yet. */
    static final int HEADER_HOUR = 8;
    /** How many slots are published, checked. */
    static final int HEADER_USED = 16;
    /** How many counts found no room, checked. */
    static final int HEADER_LOST = 24;

    /** The length and checksum of the key; zero in a slot that is not published. */
    static final int SLOT_PUBLISHED = 0;
    /** The count, checked. */
    static final int SLOT_COUNTER = 8;
    /** When it was counted last, in milliseconds since the epoch: evidence, unchecked. */
    static final int SLOT_LAST = 16;

    static final int SLOT_KEY = 24;
    static final int LONGEST_KEY = SLOT - SLOT_KEY;

    /** Access to the words of a buffer, with the memory effects that crash safety rests on. */
    static final VarHandle WORD = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Layout() {}

    /** Where a slot begins in the file. */
    static int slot(int index) {
        return (index + 1) * SLOT;
    }

    /** The size of a file with so many slots. */
    static int size(int slots) {
        return slot(slots);
    }
}

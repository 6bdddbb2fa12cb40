package io.deprecation.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads a segment's file that nobody writes any more, whatever has happened to it. What is damaged is left out and
 * shows; what is read is what was counted.
 */
final class LeftSegmentReader {

    private final SegmentFile file;
    private final ByteBuffer bytes;
    private final List<Slot> slots = new ArrayList<>();
    private boolean damaged;

    private LeftSegmentReader(SegmentFile file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @throws IOException if the disk does not let it be read
     */
    static LeftSegment read(SegmentFile file) throws IOException {
        return new LeftSegmentReader(file, file.read()).read();
    }

    private LeftSegment read() {
        if (bytes.capacity() < Layout.SLOT || bytes.getLong(Layout.HEADER_MAGIC) != Layout.MAGIC) {
            return new LeftSegment(file, OptionalLong.empty(), List.of(), 0, true);
        }
        long published = readSlots();
        long used = checked(Layout.HEADER_USED);
        // A kill between the two stores leaves one more published than used says, never fewer.
        damaged |= published < used || published > used + 1 || bytes.capacity() % Layout.SLOT != 0;
        long lost = checked(Layout.HEADER_LOST);
        return new LeftSegment(file, hour(published), slots, lost, damaged);
    }

    private OptionalLong hour(long published) {
        long word = bytes.getLong(Layout.HEADER_HOUR);
        if (word == 0 && published == 0) {
            return OptionalLong.empty();
        }
        if (!CheckedWord.isIntact(word)) {
            damaged = true;
            return OptionalLong.empty();
        }
        return OptionalLong.of(CheckedWord.number(word));
    }

    private long checked(int offset) {
        long word = bytes.getLong(offset);
        damaged |= !CheckedWord.isIntact(word);
        return CheckedWord.isIntact(word) ? CheckedWord.number(word) : 0;
    }

    /** Reads all slots, those after a damaged one too, and answers how many there seem to be. */
    private long readSlots() {
        long published = 0;
        int slotCount = bytes.capacity() / Layout.SLOT - 1;
        for (int i = 0; i < slotCount; i++) {
            if (bytes.getLong(Layout.slot(i) + Layout.SLOT_PUBLISHED) != 0) {
                published = i + 1L;
                readSlot(i);
            }
        }
        damaged |= slots.size() < published;
        return published;
    }

    private void readSlot(int index) {
        int at = Layout.slot(index);
        long publication = bytes.getLong(at + Layout.SLOT_PUBLISHED);
        long length = publication >>> 32;
        if (length > Layout.LONGEST_KEY) {
            return;
        }
        byte[] key = new byte[(int) length];
        bytes.get(at + Layout.SLOT_KEY, key);
        long counter = bytes.getLong(at + Layout.SLOT_COUNTER);
        if (publication == SlotKey.publication(index, key) && CheckedWord.isIntact(counter)) {
            add(key, counter, bytes.getLong(at + Layout.SLOT_LAST));
        }
    }

    private void add(byte[] key, long counter, long last) {
        try {
            slots.add(new Slot(SlotKey.use(key), CheckedWord.number(counter), last));
        } catch (IllegalArgumentException foreign) {
            // Whole, but of words that this version does not know: as good as damaged.
            damaged = true;
        }
    }
}

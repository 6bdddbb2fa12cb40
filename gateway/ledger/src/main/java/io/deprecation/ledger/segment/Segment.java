package io.deprecation.ledger.segment;

import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment that this process counts into: one hour's counters in a mapped file. Safe for use by many threads. Counting
 * under a key that is there waits for nothing; a new key takes a lock for as long as it takes to write it.
 */
public final class Segment {

    private static final long HOUR_MILLIS = 3_600_000;

    private final SegmentFile file;
    private final MappedByteBuffer buffer;
    private final int capacity;
    private final SlotIndex slots;
    /** The uses by their slots, as their keys say them; guarded by itself. */
    private final List<Use> claimed = new ArrayList<>();

    private volatile long hour = Long.MIN_VALUE;
    private volatile boolean damaged;
    private @Nullable Segment before;

    private Segment(SegmentFile file, MappedByteBuffer buffer) {
        this.file = file;
        this.buffer = buffer;
        this.capacity = buffer.capacity() / Layout.SLOT - 1;
        this.slots = new SlotIndex(capacity);
    }

    /** Makes a segment that belongs to no hour yet, with room for so many keys. */
    static Segment make(Path folder, int slots) throws IOException {
        SegmentFile file = SegmentFile.make(folder, slots);
        return new Segment(file, file.map());
    }

    public SegmentFile file() {
        return file;
    }

    /** The hour that it counts for, in hours since the epoch. */
    public long hour() {
        return hour;
    }

    /** Notes that a part of it cannot be read or written. */
    void damage() {
        damaged = true;
    }

    /** How many keys it has room for. */
    int capacity() {
        return capacity;
    }

    /** Whether a part of it could not be read or written. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Whether its hour was over so many milliseconds before an instant. */
    boolean isOver(long millis, long grace) {
        return (hour + 1) * HOUR_MILLIS + grace <= millis;
    }

    /**
     * Begins to count for an hour. To be called once.
     *
     * @param full the segment that it follows in the same hour: what has a slot there goes on being counted there
     */
    void begin(long newHour, @Nullable Segment full) {
        before = full;
        Layout.WORD.setRelease(buffer, Layout.HEADER_HOUR, CheckedWord.of(newHour));
        hour = newHour;
    }

    /**
     * Counts one use, by its parts, at an instant, in milliseconds since the epoch.
     *
     * @return whether it did; if not, there is no slot left for a new key, or the key's slot is damaged
     */
    boolean count(String deprecation, String client, Observation seen, String pattern, String method, long millis) {
        try {
            for (Segment each = this; each != null; each = each.before) {
                int slot = each.damaged ? -1 : each.slots.find(deprecation, client, seen, pattern, method);
                if (slot >= 0) {
                    return each.grow(slot, millis);
                }
            }
            int slot = claim(new Use(deprecation, client, seen, pattern, method));
            return slot >= 0 && grow(slot, millis);
        } catch (InternalError unmapped) {
            // The file shrank from under the mapping.
            damaged = true;
            return false;
        }
    }

    /** Notes, where the death of the process does not take it, that a count found no room. */
    void lose() {
        try {
            long word;
            do {
                word = (long) Layout.WORD.getAcquire(buffer, Layout.HEADER_LOST);
            } while (!Layout.WORD.compareAndSet(
                    buffer, Layout.HEADER_LOST, word, CheckedWord.of(CheckedWord.number(word) + 1)));
        } catch (InternalError unmapped) {
            damaged = true;
        }
    }

    /** What has been counted by now: each slot by its index, or null where it is damaged. */
    public List<@Nullable Slot> read() {
        List<Use> uses;
        synchronized (claimed) {
            uses = List.copyOf(claimed);
        }
        var read = new ArrayList<@Nullable Slot>(uses.size());
        for (int i = 0; i < uses.size(); i++) {
            read.add(slot(i, uses.get(i)));
        }
        return read;
    }

    /** Hands what was counted to the disk. Waits for it. */
    void force() {
        buffer.force();
    }

    /** The slot of a new key; negative if there is none left. */
    private int claim(Use use) {
        synchronized (claimed) {
            int known = slots.find(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method());
            if (known >= 0) {
                return known;
            }
            int slot = claimed.size();
            if (slot == capacity || damaged) {
                return -1;
            }
            byte[] key = SlotKey.of(use);
            publish(slot, key);
            claimed.add(SlotKey.use(key));
            slots.add(use, slot);
            return slot;
        }
    }

    private void publish(int slot, byte[] key) {
        int at = Layout.slot(slot);
        buffer.put(at + Layout.SLOT_KEY, key);
        Layout.WORD.set(buffer, at + Layout.SLOT_COUNTER, CheckedWord.of(0));
        Layout.WORD.setRelease(buffer, at + Layout.SLOT_PUBLISHED, SlotKey.publication(slot, key));
        Layout.WORD.setRelease(buffer, Layout.HEADER_USED, CheckedWord.of(slot + 1));
    }

    private boolean grow(int slot, long millis) {
        int counter = Layout.slot(slot) + Layout.SLOT_COUNTER;
        long word;
        do {
            word = (long) Layout.WORD.getAcquire(buffer, counter);
            if (!CheckedWord.isIntact(word)) {
                damaged = true;
                return false;
            }
        } while (!Layout.WORD.compareAndSet(buffer, counter, word, CheckedWord.of(CheckedWord.number(word) + 1)));
        Layout.WORD.setOpaque(buffer, Layout.slot(slot) + Layout.SLOT_LAST, millis);
        return true;
    }

    private @Nullable Slot slot(int index, Use use) {
        try {
            long word = (long) Layout.WORD.getAcquire(buffer, Layout.slot(index) + Layout.SLOT_COUNTER);
            long last = (long) Layout.WORD.getOpaque(buffer, Layout.slot(index) + Layout.SLOT_LAST);
            if (CheckedWord.isIntact(word)) {
                return new Slot(use, CheckedWord.number(word), last);
            }
        } catch (InternalError unmapped) {
            // As good as damaged.
        }
        damaged = true;
        return null;
    }
}

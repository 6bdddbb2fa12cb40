package io.deprecation.ledger;

import io.deprecation.ledger.segment.Segment;
import io.deprecation.ledger.segment.Slot;
import io.deprecation.ledger.segment.SlotKey;
import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.usage.Use;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of one of this process's segments is in the database: a flush writes the values that have grown, and no others.
 * For one thread.
 */
final class SegmentFlush {

    private final Segment segment;
    private final SegmentId id;
    /** By slot: the use's id, and the value that the database is known to have. */
    private final List<UUID> uses = new ArrayList<>();

    private final List<Long> written = new ArrayList<>();

    SegmentFlush(Segment segment, UUID process) {
        this.segment = segment;
        this.id = new SegmentId(segment.file().id(), process, Hours.beginning(segment.hour()));
    }

    /**
     * A use's id in the database: every process makes the same of the same use. It begins with a hash of its
     * deprecation, so that the rows of one lie together, which is how they are asked for.
     */
    static UUID id(Use use) {
        UUID whole = UUID.nameUUIDFromBytes(SlotKey.of(use));
        UUID deprecation = UUID.nameUUIDFromBytes(use.deprecation().getBytes(StandardCharsets.UTF_8));
        long high = (deprecation.getMostSignificantBits() & 0xFFFF_FFFF_0000_0000L)
                | (whole.getMostSignificantBits() >>> 32);
        return new UUID(high, whole.getLeastSignificantBits());
    }

    Segment segment() {
        return segment;
    }

    Instant hour() {
        return id.hour();
    }

    /** Writes what has grown, and hands its slots on for their evidence once it is written. */
    void flush(CountStore store, LastRequests lastRequests) {
        List<@Nullable Slot> slots = segment.read();
        learn(slots);
        var introduced = new ArrayList<UseCount>();
        var counts = new ArrayList<UseCount>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot != null && slot.count() > written.get(i)) {
                UseCount count = count(i, slot);
                counts.add(count);
                if (written.get(i) == 0) {
                    introduced.add(count);
                }
            }
        }
        if (!counts.isEmpty()) {
            store.write(id, introduced, counts);
            remember(slots, lastRequests);
        }
    }

    /** Writes everything once more, and adds it to the totals. */
    void fold(CountStore store, LastRequests lastRequests, Instant now) {
        List<@Nullable Slot> slots = segment.read();
        learn(slots);
        var counts = new ArrayList<UseCount>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot != null && slot.count() > 0) {
                counts.add(count(i, slot));
            }
        }
        store.fold(id, counts, now);
        remember(slots, lastRequests);
    }

    private void learn(List<@Nullable Slot> slots) {
        for (int i = uses.size(); i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot == null) {
                // Damaged from the beginning: its place in the order is kept all the same.
                uses.add(id.id());
            } else {
                uses.add(id(slot.use()));
            }
            written.add(0L);
        }
    }

    private void remember(List<@Nullable Slot> slots, LastRequests lastRequests) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot != null && slot.count() > written.get(i)) {
                written.set(i, slot.count());
                lastRequests.add(slot, id.hour());
            }
        }
    }

    private UseCount count(int index, Slot slot) {
        return new UseCount(uses.get(index), slot.use(), slot.count());
    }
}

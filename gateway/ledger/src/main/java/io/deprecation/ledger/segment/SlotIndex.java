package io.deprecation.ledger.segment;

import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the slots of uses by their parts, so that nothing has to be made to ask with: open addressing in a table that is
 * never more than half full. {@link #find} is safe for use by many threads and waits for nothing; one thread at a time
 * may {@link #add}.
 */
final class SlotIndex {

    private record Entry(Use use, int slot) {

        boolean isOf(String deprecation, String client, Observation seen, String pattern, String method) {
            return use.client().equals(client)
                    && use.observation().equals(seen)
                    && use.deprecation().equals(deprecation)
                    && use.pattern().equals(pattern)
                    && use.method().equals(method);
        }
    }

    private final AtomicReferenceArray<Entry> table;
    private final int mask;

    /** An index for at most so many uses. */
    SlotIndex(int most) {
        int size = Math.max(2, Integer.highestOneBit(most) * 4);
        this.table = new AtomicReferenceArray<>(size);
        this.mask = size - 1;
    }

    /** The slot of a use; negative if it has none. */
    int find(String deprecation, String client, Observation seen, String pattern, String method) {
        int at = place(deprecation, client, seen, pattern, method);
        Entry entry = table.get(at);
        while (entry != null && !entry.isOf(deprecation, client, seen, pattern, method)) {
            at = (at + 1) & mask;
            entry = table.get(at);
        }
        return entry == null ? -1 : entry.slot;
    }

    /** Adds a use that has no slot yet. */
    void add(Use use, int slot) {
        int at = place(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method());
        while (table.get(at) != null) {
            at = (at + 1) & mask;
        }
        table.set(at, new Entry(use, slot));
    }

    /** Strings remember their hashes; the product spreads what ids that differ in a digit have in common. */
    private int place(String deprecation, String client, Observation seen, String pattern, String method) {
        int hash = deprecation.hashCode();
        hash = 31 * hash + client.hashCode();
        hash = 31 * hash + seen.hashCode();
        hash = 31 * hash + pattern.hashCode();
        hash = 31 * hash + method.hashCode();
        hash *= 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & mask;
    }
}

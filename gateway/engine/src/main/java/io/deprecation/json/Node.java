package io.deprecation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message that matters: on the way to a location, or one. The tree of nodes is what all locations of a plan
 * have in common. Immutable; the arrays are handed out as they are, because every object of a message is looked up here,
 * and are not to be changed.
 */
final class Node {

    private final @Nullable String step;
    private final @Nullable Node items;
    private final Keys keys;
    private final Member[] members;
    private final Slot[] slots;
    private final PlannedChange[] changes;
    private final boolean nested;

    /**
     * A place.
     *
     * @param step the member name that leads here; {@code null} for the root and for items of arrays
     * @param items the node of the items, if this is an array that matters
     * @param keys the member names that matter, if this is an object
     * @param members what each of these names leads to, in the order of {@code keys}
     * @param slots the places that changes own or look at, if objects here are changed
     * @param changes the changes of objects here
     */
    Node(
            @Nullable String step,
            @Nullable Node items,
            Keys keys,
            List<Member> members,
            List<Slot> slots,
            List<PlannedChange> changes) {
        this.step = step;
        this.items = items;
        this.keys = keys;
        this.members = members.toArray(Member[]::new);
        this.slots = slots.toArray(Slot[]::new);
        this.changes = changes.toArray(PlannedChange[]::new);
        this.nested = slots.stream().anyMatch(slot -> !slot.isMember());
    }

    /** What a member name leads to: the slot of an owned member, or a node further down. */
    record Member(int slot, @Nullable Node below) {}

    @Nullable
    String step() {
        return step;
    }

    @Nullable
    Node items() {
        return items;
    }

    Keys keys() {
        return keys;
    }

    /** What the key with an index leads to. */
    Member member(int key) {
        return members[key];
    }

    /** Whether an object here has members that matter. */
    boolean hasMembers() {
        return members.length > 0;
    }

    Slot slot(int index) {
        return slots[index];
    }

    Slot[] slots() {
        return slots;
    }

    /** Whether some slot stands within a member. */
    boolean hasNestedSlots() {
        return nested;
    }

    /** How many sides the changes have. */
    int sides() {
        return 3 * changes.length;
    }

    PlannedChange[] changes() {
        return changes;
    }
}

package io.deprecation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message that matters: on the way to a location, or one. The tree of nodes is what all locations of a plan
 * have in common.
 *
 * @param step the member name that leads here; {@code null} for the root and for items of arrays
 * @param items the node of the items, if this is an array that matters
 * @param keys the member names that matter, if this is an object
 * @param members what each of these names leads to, in the order of {@code keys}
 * @param slots the members that changes own, if objects here are changed
 * @param changes the changes of objects here
 */
record Node(
        @Nullable String step,
        @Nullable Node items,
        Keys keys,
        List<Member> members,
        List<Slot> slots,
        List<PlannedChange> changes) {

    /** What a member name leads to: the slot of an owned member, or a node further down. */
    record Member(int slot, @Nullable Node below) {}

    /** Whether an object here has members that matter. */
    boolean hasMembers() {
        return !members.isEmpty();
    }
}

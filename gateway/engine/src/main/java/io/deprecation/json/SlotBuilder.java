package io.deprecation.json;

import io.deprecation.change.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the paths at one location their slots: one for each path, whoever owns it or looks at it. */
final class SlotBuilder {

    private final List<Path> paths = new ArrayList<>();
    private final List<Slot.Handling> handlings = new ArrayList<>();
    private final Map<String, Integer> members = new LinkedHashMap<>();
    private int sides;

    /** One side of a change: the slots of some paths, each handled at least so. */
    Side side(List<Path> wanted, Slot.Handling handling) {
        return new Side(
                sides++, wanted.stream().mapToInt(path -> of(path, handling)).toArray());
    }

    private int of(Path path, Slot.Handling handling) {
        Path root = Path.member(path.root());
        if (path.isFlat()) {
            int slot = slot(root, handling);
            members.put(path.root(), slot);
            return slot;
        }
        // Something within the member may be made, changed or dropped once all is known.
        members.put(path.root(), slot(root, Slot.Handling.HOLD));
        return slot(path, handling);
    }

    private int slot(Path path, Slot.Handling handling) {
        int slot = paths.indexOf(path);
        if (slot < 0) {
            paths.add(path);
            handlings.add(handling);
            return paths.size() - 1;
        }
        handlings.set(slot, handlings.get(slot).and(handling));
        return slot;
    }

    /** The members of the object that have slots, by name. */
    Map<String, Integer> members() {
        return members;
    }

    List<Slot> build() {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            int root = path.isFlat() ? Slot.NO_ROOT : paths.indexOf(Path.member(path.root()));
            slots.add(new Slot(path, handlings.get(i), root));
        }
        return List.copyOf(slots);
    }
}

package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows the tree of {@link Node}s from the locations of rules. */
final class NodeBuilder {

    private final @Nullable String step;
    private final Map<String, NodeBuilder> below = new LinkedHashMap<>();
    private final Map<String, Integer> owned = new LinkedHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<PlannedChange> changes = new ArrayList<>();
    private @Nullable NodeBuilder items;

    private NodeBuilder(@Nullable String step) {
        this.step = step;
    }

    static Node build(List<Plan.Rule> rules) {
        var root = new NodeBuilder(null);
        for (int i = 0; i < rules.size(); i++) {
            Plan.Rule rule = rules.get(i);
            for (Location location : rule.locations()) {
                NodeBuilder place = root.at(location);
                for (Change change : rule.changes()) {
                    place.add(i, change, rule.treatment());
                }
            }
        }
        return root.build();
    }

    private NodeBuilder at(Location location) {
        NodeBuilder place = this;
        for (Step next : location.steps()) {
            place = next instanceof Step.Member member ? place.below(member.name()) : place.items();
        }
        return place;
    }

    private NodeBuilder below(String name) {
        return below.computeIfAbsent(name, NodeBuilder::new);
    }

    private NodeBuilder items() {
        if (items == null) {
            items = new NodeBuilder(null);
        }
        return items;
    }

    private void add(int rule, Change change, Treatment treatment) {
        Form target = treatment.target();
        OnConflict onConflict = treatment.onConflict();
        changes.add(new PlannedChange(
                rule,
                new Translation(change, target, onConflict),
                slots(change.oldPaths(), handling(target, Form.OLD, onConflict == OnConflict.PREFER_NEW)),
                slots(change.newPaths(), handling(target, Form.NEW, onConflict == OnConflict.PREFER_OLD))));
    }

    private static Slot.Handling handling(Form target, Form side, boolean otherSidePreferred) {
        if (!target.holds(side)) {
            return Slot.Handling.CUT;
        }
        return otherSidePreferred ? Slot.Handling.HOLD : Slot.Handling.PASS;
    }

    private int[] slots(List<Path> paths, Slot.Handling handling) {
        return paths.stream().mapToInt(path -> slot(path, handling)).toArray();
    }

    private int slot(Path path, Slot.Handling handling) {
        slots.add(new Slot(path.root(), handling));
        Integer before = owned.put(path.root(), slots.size() - 1);
        if (before != null) {
            throw new IllegalArgumentException("the path " + path + " is owned twice");
        }
        return slots.size() - 1;
    }

    private Node build() {
        var names = new ArrayList<String>();
        var members = new ArrayList<Node.Member>();
        owned.forEach((name, slot) -> {
            names.add(name);
            members.add(new Node.Member(slot, null));
        });
        below.forEach((name, node) -> {
            names.add(name);
            members.add(new Node.Member(-1, node.build()));
        });
        return new Node(
                step,
                items == null ? null : items.build(),
                new Keys(names),
                List.copyOf(members),
                List.copyOf(slots),
                List.copyOf(changes));
    }
}

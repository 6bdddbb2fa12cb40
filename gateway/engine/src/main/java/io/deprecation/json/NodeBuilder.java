package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.TwoWay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows the tree of {@link Node}s from the locations of rules. */
final class NodeBuilder {

    private final @Nullable String step;
    private final boolean settles;
    private final Map<String, NodeBuilder> below = new LinkedHashMap<>();
    private final SlotBuilder slots = new SlotBuilder();
    private final List<PlannedChange> changes = new ArrayList<>();
    private @Nullable NodeBuilder items;

    private NodeBuilder(@Nullable String step, boolean settles) {
        this.step = step;
        this.settles = settles;
    }

    /** @param settles whether it is known which form was changed where the two disagree, so that either may be dropped */
    static Node build(List<Plan.Rule> rules, boolean settles) {
        var root = new NodeBuilder(null, settles);
        for (int i = 0; i < rules.size(); i++) {
            Plan.Rule rule = rules.get(i);
            for (Location location : rule.locations()) {
                NodeBuilder place = root.at(location);
                for (Change change : rule.changes()) {
                    place.add(i, change, rule.treatment().aim());
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
        return below.computeIfAbsent(name, member -> new NodeBuilder(member, settles));
    }

    private NodeBuilder items() {
        if (items == null) {
            items = new NodeBuilder(null, settles);
        }
        return items;
    }

    private void add(int rule, Change change, Aim aim) {
        changes.add(new PlannedChange(
                rule,
                change,
                aim,
                slots.of(change.oldPaths(), handling(change, aim, Form.OLD)),
                slots.of(change.newPaths(), handling(change, aim, Form.NEW)),
                slots.of(change.readPaths(), Slot.Handling.PASS)));
    }

    private Slot.Handling handling(Change change, Aim aim, Form side) {
        boolean stays = side == Form.NEW && change instanceof TwoWay twoWay && twoWay.newStaysInOld();
        if (!aim.target().holds(side) && !stays) {
            return change.isConditional() ? Slot.Handling.HOLD : Slot.Handling.CUT;
        }
        OnConflict otherPreferred = side == Form.OLD ? OnConflict.PREFER_NEW : OnConflict.PREFER_OLD;
        boolean changes =
                aim.onConflict() == otherPreferred || (settles && aim.onConflict() == OnConflict.CHANGED_WINS);
        return changes ? Slot.Handling.HOLD : Slot.Handling.PASS;
    }

    private Node build() {
        var names = new ArrayList<String>();
        var members = new ArrayList<Node.Member>();
        slots.members().forEach((name, slot) -> {
            names.add(name);
            members.add(new Node.Member(slot, null));
        });
        below.forEach((name, node) -> {
            if (names.contains(name)) {
                throw new IllegalArgumentException(
                        "a location leads through " + Path.member(name) + ", which is owned");
            }
            names.add(name);
            members.add(new Node.Member(Slot.NO_ROOT, node.build()));
        });
        return new Node(
                step,
                items == null ? null : items.build(),
                new Keys(names),
                List.copyOf(members),
                slots.build(),
                List.copyOf(changes));
    }
}

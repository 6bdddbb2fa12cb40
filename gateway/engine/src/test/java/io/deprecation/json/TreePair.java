package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two forms that are computed from each other.
 *
 * @param toNew values of the new paths from those of the old; an empty list if there is no translation
 * @param toOld the reverse
 * @param readsNull whether these translate {@code null} and empty arrays themselves
 * @param stays whether making the old form leaves the new one
 * @param takesFirst whether an array of many is translated by its first item
 */
record TreePair(
        List<Path> old,
        List<Path> fresh,
        UnaryOperator<List<JsonNode>> toNew,
        UnaryOperator<List<JsonNode>> toOld,
        boolean readsNull,
        boolean readsNothing,
        boolean stays,
        boolean takesFirst)
        implements TreeChange {

    /** What stands at the paths of one side. */
    private record Side(List<Path> paths, List<TreePaths.Spot> spots, List<@Nullable JsonNode> values) {
        boolean isMissing() {
            return values.stream().allMatch(Objects::isNull);
        }

        boolean agrees(List<JsonNode> others) {
            for (int i = 0; i < others.size(); i++) {
                JsonNode value = values.get(i);
                if (value != null && !TreeChange.same(value, others.get(i))) {
                    return false;
                }
            }
            return !others.isEmpty();
        }

        boolean hasMany() {
            return spots.stream().anyMatch(TreePaths.Spot::many);
        }
    }

    @Override
    public Answer answer(ObjectNode object, Aim aim) {
        Side before = side(object, old);
        Side after = side(object, fresh);
        List<JsonNode> made = translate(before, toNew, fresh.size());
        List<JsonNode> back = translate(after, toOld, old.size());
        if (before.isMissing() && after.isMissing()) {
            return Answer.asItCame(Found.NONE, true);
        }
        if (after.isMissing()) {
            return oldAlone(before, after, made, aim);
        }
        return before.isMissing() ? newAlone(before, after, back, aim) : both(before, after, made, back, aim);
    }

    private Answer oldAlone(Side before, Side after, List<JsonNode> made, Aim aim) {
        boolean lacksPlace = after.spots.stream().anyMatch(TreePaths.Spot::blocked);
        if (made.isEmpty() || (lacksPlace && aim.target() != Form.OLD)) {
            return Answer.asItCame(Found.UNTRANSLATABLE, aim.target() != Form.NEW);
        }
        return edit(
                Found.OLD, before, before.values, after, aim.target() == Form.OLD ? after.values : widen(made), aim);
    }

    private Answer newAlone(Side before, Side after, List<JsonNode> back, Aim aim) {
        if (aim.target() == Form.NEW) {
            return Answer.asItCame(Found.NEW, true);
        }
        if (back.isEmpty() || before.spots.stream().anyMatch(TreePaths.Spot::blocked)) {
            return Answer.asItCame(Found.NEW, aim.target() != Form.OLD);
        }
        return edit(Found.NEW, before, widen(back), after, after.values, aim);
    }

    private Answer both(Side before, Side after, List<JsonNode> made, List<JsonNode> back, Aim aim) {
        if (after.agrees(made) && (takesFirst || !after.hasMany())) {
            return edit(Found.ECHO, before, before.values, after, filled(after.values, made), aim);
        }
        if (before.agrees(back) && (takesFirst || !before.hasMany())) {
            return edit(Found.ECHO, before, filled(before.values, back), after, after.values, aim);
        }
        if ((before.hasMany() || after.hasMany()) && !takesFirst) {
            return Answer.asItCame(Found.CONFLICT, false);
        }
        boolean preferNew = aim.onConflict() == OnConflict.PREFER_NEW;
        boolean preferOld = aim.onConflict() == OnConflict.PREFER_OLD;
        if (aim.onConflict() == OnConflict.REJECT
                || aim.onConflict() == OnConflict.CHANGED_WINS
                || (preferNew && aim.target() != Form.NEW && back.isEmpty())
                || (preferOld && aim.target() != Form.OLD && made.isEmpty())) {
            return Answer.asItCame(Found.CONFLICT, false);
        }
        return edit(
                Found.CONFLICT,
                before,
                preferNew && aim.target() != Form.NEW ? widen(back) : before.values,
                after,
                preferOld && aim.target() != Form.OLD ? widen(made) : after.values,
                aim);
    }

    /** The edits that give each side its values if the target has that side, and none otherwise. */
    private Answer edit(
            Found found,
            Side before,
            List<@Nullable JsonNode> oldValues,
            Side after,
            List<@Nullable JsonNode> newValues,
            Aim aim) {
        var edits = new LinkedHashMap<Path, Optional<JsonNode>>();
        boolean fits = edit(edits, before, aim.target() == Form.NEW ? none(before) : oldValues)
                && edit(edits, after, aim.target() == Form.OLD && !stays ? none(after) : newValues);
        return fits ? new Answer(found, true, edits) : Answer.asItCame(found, false);
    }

    private static boolean edit(Map<Path, Optional<JsonNode>> edits, Side side, List<@Nullable JsonNode> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode value = wanted.get(i);
            JsonNode there = side.values.get(i);
            if (value != null && side.spots.get(i).blocked()) {
                return false;
            }
            if (value == null ? there != null : !value.equals(there)) {
                edits.put(side.paths.get(i), Optional.ofNullable(value));
            }
        }
        return true;
    }

    private Side side(ObjectNode object, List<Path> paths) {
        List<TreePaths.Spot> spots =
                paths.stream().map(path -> TreePaths.find(object, path)).toList();
        List<@Nullable JsonNode> values = new java.util.ArrayList<>();
        for (TreePaths.Spot spot : spots) {
            JsonNode value = spot.value();
            values.add(value != null && value.isMissingNode() && !readsNothing ? null : value);
        }
        return new Side(paths, spots, values);
    }

    private List<JsonNode> translate(Side side, UnaryOperator<List<JsonNode>> translation, int size) {
        List<JsonNode> there = side.values.stream().filter(Objects::nonNull).toList();
        if (there.size() < side.values.size() || (side.hasMany() && !takesFirst)) {
            return List.of();
        }
        if (readsNull || there.stream().noneMatch(JsonNode::isNull)) {
            return translation.apply(there);
        }
        return there.stream().allMatch(JsonNode::isNull)
                ? Collections.nCopies(size, NullNode.getInstance())
                : List.of();
    }

    private static List<@Nullable JsonNode> none(Side side) {
        return Collections.nCopies(side.values.size(), null);
    }

    private static List<@Nullable JsonNode> widen(List<JsonNode> values) {
        return new java.util.ArrayList<>(values);
    }

    private static List<@Nullable JsonNode> filled(List<@Nullable JsonNode> values, List<JsonNode> from) {
        var filled = new java.util.ArrayList<>(values);
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i) == null) {
                filled.set(i, from.get(i));
            }
        }
        return filled;
    }
}

package io.deprecation.json;

import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and edits what stands at a path in a Jackson tree, step by step, without any code of the engine. */
final class TreePaths {

    /** Stands at a path that leads into an empty array. */
    static final JsonNode NOTHING = MissingNode.getInstance();

    /**
     * What a path leads to.
     *
     * @param value the value; {@code null} if there is none
     * @param blocked whether none can be put there
     * @param many whether it stands in the first of several items
     */
    record Spot(@Nullable JsonNode value, boolean blocked, boolean many) {}

    private TreePaths() {}

    static Spot find(JsonNode in, Path path) {
        JsonNode at = in;
        boolean many = false;
        for (Step step : path.steps()) {
            if (step instanceof Step.Member member) {
                if (!at.isObject()) {
                    return new Spot(null, true, false);
                }
                if (!at.has(member.name())) {
                    return new Spot(null, many, many);
                }
                at = at.get(member.name());
            } else {
                if (!at.isArray()) {
                    return new Spot(null, true, false);
                }
                if (at.isEmpty()) {
                    return new Spot(NOTHING, false, false);
                }
                many |= at.size() > 1;
                at = at.get(0);
            }
        }
        return new Spot(at, false, many);
    }

    /** Puts a value where nothing is in the way, and makes the parents that are missing. */
    static void put(ObjectNode in, Path path, JsonNode value) {
        List<Step> steps = path.steps();
        JsonNode at = in;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            boolean nextIsArray = !last && !(steps.get(i + 1) instanceof Step.Member);
            if (!(steps.get(i) instanceof Step.Member) && value.isMissingNode()) {
                ((ArrayNode) at).removeAll();
                return;
            }
            JsonNode there = child(at, steps.get(i));
            JsonNode next = last ? value : there != null ? there : nextIsArray ? array() : object();
            setChild(at, steps.get(i), next);
            at = next;
        }
    }

    private static @Nullable JsonNode child(JsonNode at, Step step) {
        return step instanceof Step.Member member ? at.get(member.name()) : at.get(0);
    }

    private static void setChild(JsonNode at, Step step, JsonNode value) {
        if (step instanceof Step.Member member) {
            ((ObjectNode) at).set(member.name(), value);
        } else if (at.isEmpty()) {
            ((ArrayNode) at).add(value);
        } else {
            ((ArrayNode) at).set(0, value);
        }
    }

    /** Removes what stands at a path, all of an array of which it is the first item, and parents left empty. */
    static void remove(ObjectNode in, Path path) {
        removed(in, path.steps());
    }

    /** Whether nothing is left of {@code at}. */
    private static boolean removed(JsonNode at, List<Step> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        JsonNode child = child(at, steps.get(0));
        if (at.isArray()) {
            if (at.size() > 1) {
                return true;
            }
            if (child != null && removed(child, steps.subList(1, steps.size()))) {
                ((ArrayNode) at).remove(0);
            }
        } else if (child != null && removed(child, steps.subList(1, steps.size()))) {
            ((ObjectNode) at).remove(((Step.Member) steps.get(0)).name());
        } else if (child == null) {
            return false;
        }
        return at.isEmpty();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

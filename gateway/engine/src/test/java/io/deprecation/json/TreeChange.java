package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Found;
import io.deprecation.change.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change as its page in the rule language describes it, read naively over a Jackson tree. */
interface TreeChange {

    /**
     * What is to become of one object.
     *
     * @param edits the values that its paths are to have, where that is new; empty for one that is to go
     */
    record Answer(Found found, boolean possible, Map<Path, Optional<JsonNode>> edits) {

        static Answer asItCame(Found found, boolean possible) {
            return new Answer(found, possible, Map.of());
        }

        void applyTo(ObjectNode object) {
            applyAll(List.of(this), object);
        }

        boolean puts(List<Path> paths) {
            return paths.stream()
                    .anyMatch(path -> edits.containsKey(path) && edits.get(path).isPresent());
        }

        Answer and(Map<Path, Optional<JsonNode>> more) {
            var all = new LinkedHashMap<>(edits);
            all.putAll(more);
            return new Answer(found, possible, all);
        }
    }

    Answer answer(ObjectNode object, Aim aim);

    /** Puts come before cuts, so that a parent which gets a value is never empty in between. */
    static void applyAll(List<Answer> answers, ObjectNode object) {
        for (Answer answer : answers) {
            answer.edits.forEach((path, value) -> value.ifPresent(made -> TreePaths.put(object, path, made)));
        }
        for (Answer answer : answers) {
            answer.edits.forEach((path, value) -> {
                if (value.isEmpty()) {
                    TreePaths.remove(object, path);
                }
            });
        }
    }

    /** Equality by meaning. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (left, right) -> left.isNumber() && right.isNumber()
                        ? left.decimalValue().compareTo(right.decimalValue())
                        : left.equals(right) ? 0 : 1,
                other);
    }
}

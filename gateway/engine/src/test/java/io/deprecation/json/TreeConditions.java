package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Found;
import io.deprecation.change.Path;
import io.deprecation.change.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes a change take place in some objects only: guards, and constants. */
final class TreeConditions {

    private TreeConditions() {}

    /** {@code when} and {@code of}; the types of {@code typed} are looked at. */
    static TreeChange guarded(
            TreeChange change, Map<Path, List<JsonNode>> when, Set<Type> of, List<Path> old, List<Path> typed) {
        return (object, aim) -> {
            boolean siblings = when.entrySet().stream()
                    .allMatch(entry ->
                            entry.getValue().stream().anyMatch(wanted -> isAt(object, entry.getKey(), wanted)));
            boolean types = of.isEmpty()
                    || typed.stream()
                            .map(path -> TreePaths.find(object, path).value())
                            .allMatch(value -> value == null || value.isMissingNode() || of.contains(type(value)));
            TreeChange.Answer answer = change.answer(object, aim);
            boolean made = of.isEmpty()
                    || answer.edits().entrySet().stream()
                            .filter(edit -> old.contains(edit.getKey()))
                            .allMatch(edit -> edit.getValue().isEmpty()
                                    || of.contains(type(edit.getValue().get())));
            return siblings && types && made ? answer : TreeChange.Answer.asItCame(Found.NONE, true);
        };
    }

    /** {@code was} and {@code set}: a form without its constants is not there. */
    static TreeChange withConstants(
            TreeChange change, List<Path> old, List<Path> fresh, Map<Path, JsonNode> was, Map<Path, JsonNode> set) {
        return (object, aim) -> {
            ObjectNode ours = object.deepCopy();
            boolean oldOurs = hide(object, ours, old, was);
            boolean newOurs = hide(object, ours, fresh, set);
            TreeChange.Answer answer = change.answer(ours, aim);
            if ((answer.puts(old) && !oldOurs && isTaken(object, old, was))
                    || (answer.puts(fresh) && !newOurs && isTaken(object, fresh, set))) {
                return TreeChange.Answer.asItCame(Found.CONFLICT, false);
            }
            var more = new LinkedHashMap<Path, Optional<JsonNode>>();
            follow(object, answer, old, was, more);
            follow(object, answer, fresh, set, more);
            return isBlocked(object, more) ? withoutPlace(answer, aim) : answer.and(more);
        };
    }

    private static TreeChange.Answer withoutPlace(TreeChange.Answer answer, Aim aim) {
        return switch (answer.found()) {
            case OLD ->
                TreeChange.Answer.asItCame(Found.UNTRANSLATABLE, aim.target() != io.deprecation.change.Form.NEW);
            case NEW -> TreeChange.Answer.asItCame(Found.NEW, aim.target() != io.deprecation.change.Form.OLD);
            default -> TreeChange.Answer.asItCame(answer.found(), false);
        };
    }

    /** Hides a form whose constants are not there; whether they are. */
    private static boolean hide(ObjectNode object, ObjectNode ours, List<Path> paths, Map<Path, JsonNode> constants) {
        boolean there = constants.entrySet().stream()
                .allMatch(constant -> isAt(object, constant.getKey(), constant.getValue()));
        if (!there) {
            paths.stream().filter(path -> value(ours, path) != null).forEach(path -> TreePaths.remove(ours, path));
        }
        return there;
    }

    /** Whether something else stands where a form is to be made. */
    private static boolean isTaken(ObjectNode object, List<Path> paths, Map<Path, JsonNode> constants) {
        return paths.stream().anyMatch(path -> value(object, path) != null)
                || constants.entrySet().stream()
                        .anyMatch(constant -> value(object, constant.getKey()) != null
                                && !isAt(object, constant.getKey(), constant.getValue()));
    }

    /** Constants come with their form, and go with it. */
    private static void follow(
            ObjectNode object,
            TreeChange.Answer answer,
            List<Path> paths,
            Map<Path, JsonNode> constants,
            Map<Path, Optional<JsonNode>> edits) {
        boolean made = answer.puts(paths);
        boolean gone = !made && paths.stream().anyMatch(answer.edits()::containsKey);
        constants.forEach((path, constant) -> {
            if (gone) {
                edits.put(path, Optional.empty());
            } else if (made && value(object, path) == null) {
                edits.put(path, Optional.of(constant));
            }
        });
    }

    private static boolean isBlocked(ObjectNode object, Map<Path, Optional<JsonNode>> edits) {
        return edits.entrySet().stream()
                .anyMatch(edit -> edit.getValue().isPresent()
                        && TreePaths.find(object, edit.getKey()).blocked());
    }

    private static boolean isAt(ObjectNode object, Path path, JsonNode wanted) {
        return Stream.ofNullable(value(object, path)).anyMatch(there -> TreeChange.same(there, wanted));
    }

    private static @Nullable JsonNode value(ObjectNode object, Path path) {
        JsonNode value = TreePaths.find(object, path).value();
        return value == null || value.isMissingNode() ? null : value;
    }

    static Type type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Type.STRING;
            case NUMBER -> Type.NUMBER;
            case BOOLEAN -> Type.BOOLEAN;
            case OBJECT -> Type.OBJECT;
            case ARRAY -> Type.ARRAY;
            default -> Type.NULL;
        };
    }
}

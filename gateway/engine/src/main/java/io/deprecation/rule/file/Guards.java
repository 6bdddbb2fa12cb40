package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what says in which objects a change takes place: {@code when}, {@code of}, {@code set} and {@code was}. */
final class Guards {

    private static final List<String> TYPES = Stream.of(Type.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList();

    private Guards() {}

    /** Siblings with the values that let the change take place; nothing if the key is left out. */
    static Optional<Map<Path, List<Value>>> when(Section section) {
        return byPath(section, "when", node -> values(node, section.problems()));
    }

    /** Constants by their paths; nothing if the key is left out. */
    static Optional<Map<Path, Value>> constants(Section section, String key) {
        return byPath(section, key, node -> JsonText.of(node, section.problems()));
    }

    /** Refuses constants in arrays beside a verb that takes members alone: cut with it, they would take all items. */
    static void refuseItems(Section section, String key) {
        for (Node.Entry entry : section.has(key) ? section.requiredEntries(key) : List.<Node.Entry>of()) {
            Paths.members(entry.name(), section.problems());
        }
    }

    private static <T> Optional<Map<Path, T>> byPath(Section section, String key, Function<Node, Optional<T>> reader) {
        if (!section.has(key)) {
            return Optional.of(Map.of());
        }
        List<Node.Entry> entries = section.requiredEntries(key);
        var read = new LinkedHashMap<Path, T>();
        for (Node.Entry entry : entries) {
            Optional<Path> path = Paths.any(entry.name(), section.problems());
            Optional<T> value = reader.apply(entry.value());
            if (path.isPresent() && value.isPresent() && read.putIfAbsent(path.get(), value.get()) != null) {
                section.problems()
                        .add(
                                ProblemCode.DUPLICATE_KEY,
                                entry.place(),
                                "`%s` is already there, written in another way".formatted(entry.key()),
                                "Keep one of them");
            }
        }
        return entries.isEmpty() || read.size() < entries.size() ? Optional.empty() : Optional.of(read);
    }

    private static Optional<List<Value>> values(Node node, Problems problems) {
        List<Node> nodes = node instanceof Node.Items items ? items.nodes() : List.of(node);
        if (nodes.isEmpty()) {
            problems.add(ProblemCode.BAD_VALUE, node.place(), "The list of values is empty", "Name at least one");
        }
        List<Value> values = nodes.stream()
                .flatMap(item -> JsonText.of(item, problems).stream())
                .toList();
        return nodes.isEmpty() || values.size() < nodes.size() ? Optional.empty() : Optional.of(values);
    }

    /** The types of the change's own values; none if the key is left out. */
    static Optional<Set<Type>> of(Section section) {
        Optional<Node> given = section.optional("of");
        if (given.isEmpty()) {
            return Optional.of(Set.of());
        }
        List<Node> nodes = given.get() instanceof Node.Items ? section.requiredItems("of") : List.of(given.get());
        var types = new ArrayList<Type>();
        nodes.forEach(node -> type(node, section).ifPresent(types::add));
        return types.isEmpty() || types.size() < nodes.size() ? Optional.empty() : Optional.of(EnumSet.copyOf(types));
    }

    /** A type's name; {@code null} needs no quotes to be one. */
    private static Optional<Type> type(Node node, Section section) {
        return section.scalar("of", node)
                .flatMap(name -> section.word(Optional.of(name), TYPES))
                .map(name -> Type.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}

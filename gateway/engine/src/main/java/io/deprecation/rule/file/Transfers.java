package io.deprecation.rule.file;

import io.deprecation.change.Drop;
import io.deprecation.change.Path;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.Transfer;
import io.deprecation.rule.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the moves from place to place: {@code move: {query: token}, to: {header: Authorization}, prefix: "Bearer "}. */
final class Transfers {

    private static final List<String> KEYS = List.of("move", "to", "prefix");

    private Transfers() {}

    /** Whether a change is such a move: one of its ends names a place. */
    static boolean isOne(Node.Mapping change) {
        return change.entries().stream().anyMatch(entry -> entry.key().equals("move"))
                && change.entries().stream()
                        .anyMatch(entry ->
                                List.of("move", "to").contains(entry.key()) && entry.value() instanceof Node.Mapping);
    }

    static Optional<PlacedChange> read(Node.Mapping change, Problems problems) {
        return Section.of(change, "A move", KEYS, problems).flatMap(Transfers::read);
    }

    private static Optional<PlacedChange> read(Section section) {
        Optional<Path> from = end(section, "move");
        Optional<Path> to = end(section, "to");
        String prefix = section.text("prefix").map(Node.Scalar::text).orElse("");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (Parameter.place(from.get()) == Parameter.place(to.get())) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf("to"),
                            "Both ends are in the same place",
                            "Use `rename` in that place, or `move` with two paths in a body");
            return Optional.empty();
        }
        return Optional.of(new PlacedChange(new Transfer(from.get(), to.get(), prefix), section.place()));
    }

    /** The end of a move that is a member of the body's object, as a change that owns it. */
    static Stream<PlacedChange> inBody(PlacedChange move) {
        return Parameters.paths(move.change())
                .filter(path -> Parameter.place(path) == Place.BODY)
                .map(path -> new PlacedChange(new Drop(Parameter.rest(path), Optional.empty()), move.place()));
    }

    private static Optional<Path> end(Section section, String key) {
        return section.required(key)
                .flatMap(node -> Section.of(
                        node, "`%s` of a move between places".formatted(key), Place.WORDS, section.problems()))
                .flatMap(Transfers::end);
    }

    private static Optional<Path> end(Section end) {
        List<Place> named = Arrays.stream(Place.values())
                .filter(place -> end.has(place.word()))
                .toList();
        if (named.size() != 1) {
            end.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            end.place(),
                            "A move has one place at each end",
                            "Write one of " + String.join(", ", Place.WORDS) + " and the name in it");
            return Optional.empty();
        }
        Place place = named.get(0);
        return end.requiredText(place.word())
                .flatMap(given -> place == Place.BODY
                        ? Paths.members(given, end.problems()).map(Parameter::inBody)
                        : new LiteralNames(place).any(given, end.problems()));
    }
}

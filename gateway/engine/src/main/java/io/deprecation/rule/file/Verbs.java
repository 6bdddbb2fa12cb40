package io.deprecation.rule.file;

import io.deprecation.parameter.Place;
import io.deprecation.rule.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The verbs that a change can start with. To add one, register it here. */
final class Verbs {

    private static final Map<String, Verb> ALL = register(
            new RenameVerb(),
            new MoveVerb(),
            new SplitVerb(),
            new JoinVerb(),
            new MapVerb(),
            new ConvertVerb(),
            new DropVerb(),
            new AddVerb(),
            new ReplaceVerb());

    private Verbs() {}

    private static Map<String, Verb> register(Verb... verbs) {
        var all = new LinkedHashMap<String, Verb>();
        for (Verb verb : verbs) {
            all.put(verb.keys().get(0), verb);
        }
        return all;
    }

    static Optional<PlacedChange> read(Node node, Problems problems) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    node.place(),
                    "A change is " + (node instanceof Node.Mapping ? "empty" : node.kind()),
                    "Write a verb and its member, such as `rename: name`");
            return Optional.empty();
        }
        Optional<Node.Entry> elsewhere = elsewhere(mapping);
        elsewhere.ifPresent(place -> refusePlace(place, problems));
        return elsewhere.isPresent() ? Optional.empty() : read(mapping, problems);
    }

    private static Optional<PlacedChange> read(Node.Mapping mapping, Problems problems) {
        Optional<Verb> verb = mapping.entries().stream()
                .map(Node.Entry::key)
                .filter(ALL::containsKey)
                .findFirst()
                .map(ALL::get);
        if (verb.isEmpty()) {
            refuse(mapping.entries().get(0), problems);
        }
        return verb.flatMap(known ->
                Section.of(mapping, "A change", keys(known), problems).flatMap(section -> read(known, section)));
    }

    private static Optional<PlacedChange> read(Verb verb, Section section) {
        // Both are read before either is judged, so that every problem is told.
        var base = verb.read(section);
        var modifiers = Modifiers.read(section);
        return base.flatMap(change -> modifiers.map(found -> found.applyTo(change)))
                .map(change -> new PlacedChange(change, section.place()));
    }

    private static List<String> keys(Verb verb) {
        return Stream.concat(verb.keys().stream(), verb.modifiers().stream()).toList();
    }

    /** Where a change names another place than the body: as its key, or in what it moves. */
    private static Optional<Node.Entry> elsewhere(Node.Mapping change) {
        return change.entries().stream()
                .filter(entry -> Place.WORDS.contains(entry.key())
                        || ((ALL.containsKey(entry.key()) || entry.key().equals("to"))
                                && entry.value() instanceof Node.Mapping value
                                && value.entries().stream().anyMatch(inner -> Place.WORDS.contains(inner.key()))))
                .findFirst();
    }

    private static void refusePlace(Node.Entry place, Problems problems) {
        problems.add(
                ProblemCode.PLACE_NOT_SUPPORTED,
                place.place(),
                "`%s` is about another place than the members that change here".formatted(place.key()),
                "Make it an item of the rule's own `change`: query: {rename: a, to: b}, move: {query: a}, to: {header: b}");
    }

    private static void refuse(Node.Entry first, Problems problems) {
        problems.add(
                ProblemCode.UNKNOWN_VERB,
                first.place(),
                "`%s` is no verb".formatted(first.key()),
                Suggestion.action(first.key(), List.copyOf(ALL.keySet())));
    }
}

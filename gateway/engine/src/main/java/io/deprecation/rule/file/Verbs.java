package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verbs that a change can start with. To add one, register it here. */
final class Verbs {

    private static final Map<String, Verb> ALL = register(new RenameVerb(), new SplitVerb());

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
        Optional<Verb> verb = mapping.entries().stream()
                .map(Node.Entry::key)
                .filter(ALL::containsKey)
                .findFirst()
                .map(ALL::get);
        if (verb.isEmpty()) {
            refuse(mapping.entries().get(0), problems);
        }
        return verb.flatMap(known -> Section.of(mapping, "A change", known.keys(), problems)
                .flatMap(known::read)
                .map(change -> new PlacedChange(change, mapping.place())));
    }

    private static void refuse(Node.Entry first, Problems problems) {
        problems.add(
                ProblemCode.UNKNOWN_VERB,
                first.place(),
                "`%s` is no verb".formatted(first.key()),
                Suggestion.action(first.key(), List.copyOf(ALL.keySet())));
    }
}

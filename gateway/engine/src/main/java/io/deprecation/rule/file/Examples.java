package io.deprecation.rule.file;

import io.deprecation.change.Value;
import io.deprecation.rule.Example;
import io.deprecation.rule.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code examples}: pairs of one object in both forms, or under {@code request} of what stands in the places of a
 * request.
 */
final class Examples {

    private static final List<String> FORMS = List.of("old", "new");
    private static final List<String> KEYS = List.of("old", "new", "request");

    private interface Reader {
        Optional<Value> read(Node node, Problems problems);
    }

    private Examples() {}

    static List<Example> read(Section section) {
        return section.items("examples").stream()
                .flatMap(node -> read(node, section.problems()).stream())
                .toList();
    }

    private static Optional<Example> read(Node node, Problems problems) {
        boolean ofRequest = node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals("request"));
        if (!ofRequest) {
            return Section.of(node, "An example", KEYS, problems)
                    .flatMap(example -> pair(example, Examples::object, "Write the object: { member: value }"))
                    .map(pair -> new Example(pair.old(), pair.fresh(), false));
        }
        return Section.of(node, "An example of a request", List.of("request"), problems)
                .flatMap(example -> example.required("request"))
                .flatMap(places -> Section.of(places, "An example of a request", FORMS, problems))
                .flatMap(example -> pair(example, PlacesText::of, "Write its places: { query: { name: value } }"))
                .map(pair -> new Example(pair.old(), pair.fresh(), true));
    }

    private static Optional<Example> pair(Section example, Reader reader, String action) {
        Optional<Value> old = form(example, "old", reader, action);
        Optional<Value> fresh = form(example, "new", reader, action);
        return old.flatMap(before -> fresh.map(after -> new Example(before, after)));
    }

    private static Optional<Value> form(Section example, String key, Reader reader, String action) {
        Optional<Node> node = example.required(key);
        node.filter(given -> !(given instanceof Node.Mapping))
                .ifPresent(given -> example.problems()
                        .add(ProblemCode.WRONG_TYPE, given.place(), "`%s` is %s".formatted(key, given.kind()), action));
        return node.filter(Node.Mapping.class::isInstance).flatMap(given -> reader.read(given, example.problems()));
    }

    private static Optional<Value> object(Node node, Problems problems) {
        return JsonText.of(node, problems);
    }
}

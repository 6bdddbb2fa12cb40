package io.deprecation.rule.file;

import io.deprecation.change.Value;
import io.deprecation.rule.Example;
import io.deprecation.rule.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads {@code examples}: pairs of one object in both forms. */
final class Examples {

    private static final List<String> KEYS = List.of("old", "new");

    private Examples() {}

    static List<Example> read(Section section) {
        return section.items("examples").stream()
                .flatMap(node -> Section.of(node, "An example", KEYS, section.problems()).stream())
                .flatMap(example -> read(object(example, "old"), object(example, "new")).stream())
                .toList();
    }

    private static Optional<Example> read(Optional<Value> old, Optional<Value> fresh) {
        return old.flatMap(before -> fresh.map(after -> new Example(before, after)));
    }

    private static Optional<Value> object(Section example, String key) {
        Optional<Node> node = example.required(key);
        node.filter(given -> !(given instanceof Node.Mapping))
                .ifPresent(given -> example.problems()
                        .add(
                                ProblemCode.WRONG_TYPE,
                                given.place(),
                                "`%s` is %s".formatted(key, given.kind()),
                                "Write the object: { member: value }"));
        return node.filter(Node.Mapping.class::isInstance).flatMap(given -> JsonText.of(given, example.problems()));
    }
}

package io.deprecation.console.answer;

import io.deprecation.change.Change;
import io.deprecation.rule.Deprecation;
import java.util.List;
import java.util.stream.Stream;

/** What a deprecation retires, as its rule writes it: members, and parameters with their place. */
final class OldNames {

    private OldNames() {}

    static List<String> of(Deprecation deprecation) {
        Stream<Change> changes =
                Stream.concat(deprecation.changes().stream(), deprecation.parameters().changes().stream());
        return changes.flatMap(change -> change.oldPaths().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }
}

package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of the deprecations of one directory, each the name of its file. */
final class RuleIds {

    private final Problems problems;
    private final Map<String, Position> places = new HashMap<>();

    RuleIds(Problems problems) {
        this.problems = problems;
    }

    boolean contains(String id) {
        return places.containsKey(id);
    }

    Optional<String> read(Optional<Node.Scalar> scalar, String file) {
        Optional<String> id = Ids.read(scalar, problems);
        if (scalar.isPresent() && id.isPresent()) {
            compareWithFile(id.get(), scalar.get().place(), file);
            refuseSecond(id.get(), scalar.get().place());
        }
        return id;
    }

    private void compareWithFile(String id, Position place, String file) {
        String stem = file.substring(0, file.lastIndexOf('.'));
        if (!stem.equals(id)) {
            problems.add(
                    ProblemCode.ID_NOT_FILE_NAME,
                    place,
                    "The id is `%s`, but the file is named `%s`".formatted(id, stem),
                    "Name the file %s.yaml, or the deprecation `%s`".formatted(id, stem));
        }
    }

    private void refuseSecond(String id, Position place) {
        Position first = places.putIfAbsent(id, place);
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_ID,
                    place,
                    "The id `%s` is taken by %s, line %d".formatted(id, first.file(), first.line()),
                    "Choose another id");
        }
    }
}

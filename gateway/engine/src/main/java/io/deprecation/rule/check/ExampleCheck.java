package io.deprecation.rule.check;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Value;
import io.deprecation.rule.Example;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Place;
import io.deprecation.rule.file.Problems;
import java.util.List;
import java.util.Optional;

/** Executes the examples of one rule in both directions. */
final class ExampleCheck {

    private final LoadedRule rule;
    private final Problems problems;

    ExampleCheck(LoadedRule rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    void run() {
        List<Example> examples = rule.deprecation().examples();
        if (examples.isEmpty()) {
            problems.add(
                    ProblemCode.EXAMPLE_MISSING,
                    rule.places().id(),
                    "The rule has no example",
                    "Add `examples:` with one object in both forms: - old: {...} and new: {...}");
        }
        // Where one of them could not be read the places are not theirs; that problem comes first anyway.
        boolean placed = examples.size() == rule.places().examples().size();
        for (int i = 0; i < examples.size(); i++) {
            Place place =
                    placed ? rule.places().examples().get(i) : rule.places().id();
            Example example = examples.get(i);
            translate(example.old(), Form.NEW, example.fresh(), place);
            translate(example.fresh(), Form.OLD, example.old(), place);
        }
    }

    private void translate(Value from, Form target, Value expected, Place place) {
        List<Change> changes = rule.deprecation().changes();
        Optional<Value> made = JsonObject.of(from).translated(changes, target).map(JsonObject::toValue);
        if (made.filter(expected::agrees).isPresent()) {
            return;
        }
        String way = target == Form.NEW ? "old to new" : "new to old";
        problems.add(
                ProblemCode.EXAMPLE_FAILS,
                place,
                made.map(value -> "From %s this example becomes %s".formatted(way, value))
                        .orElse("From %s this example has no translation".formatted(way)),
                "Correct the example or the change");
    }
}

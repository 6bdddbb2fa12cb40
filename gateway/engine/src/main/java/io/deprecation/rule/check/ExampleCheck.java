package io.deprecation.rule.check;

import io.deprecation.change.Form;
import io.deprecation.rule.Example;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Position;
import io.deprecation.rule.file.Problems;
import java.util.List;

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
                    rule.deprecation().changes().isEmpty()
                            ? "Add `examples:` with one request in both forms: - request: {old: {query: {...}}, new: {...}}"
                            : "Add `examples:` with one object in both forms: - old: {...} and new: {...}");
        }
        // Where one of them could not be read the places are not theirs; that problem comes first anyway.
        boolean placed = examples.size() == rule.places().examples().size();
        for (int i = 0; i < examples.size(); i++) {
            Position place =
                    placed ? rule.places().examples().get(i) : rule.places().id();
            run(new ExampleRun(examples.get(i), rule.deprecation()), place);
        }
    }

    private void run(ExampleRun run, Position place) {
        if (!run.succeeds(Form.NEW)) {
            tell(run, Form.NEW, "old to new", place);
        }
        if (!run.succeeds(Form.OLD)) {
            tell(run, Form.OLD, "new to old", place);
        }
    }

    private void tell(ExampleRun run, Form target, String way, Position place) {
        problems.add(
                ProblemCode.EXAMPLE_FAILS,
                place,
                run.made(target)
                                .map(value -> "From %s this example becomes %s".formatted(way, value))
                                .orElse("From %s this example has no translation".formatted(way))
                        + run.fault(target),
                "Correct the example or the change");
    }
}

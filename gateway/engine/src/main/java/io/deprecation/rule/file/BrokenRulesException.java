package io.deprecation.rule.file;

import io.deprecation.rule.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** There are no rules to serve with: the directory is broken, and there was no good generation before. */
public final class BrokenRulesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BrokenRulesException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "The rules cannot be loaded:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

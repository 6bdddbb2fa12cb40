package io.deprecation.console.page;

import io.deprecation.rule.Problem;
import java.util.List;

/**
 * What is around every page.
 *
 * @param path the path and query under which the page is, so that it can renew itself
 * @param query what was searched for; may be empty
 * @param problems what is wrong with the rules directory, if an earlier generation serves
 * @param assets where style sheet and scripts are
 */
public record Shell(String path, String query, List<Problem> problems, String assets) {

    /** Of so many problems the banner tells; {@code check} tells all. */
    private static final int TOLD = 8;

    public Shell {
        problems = List.copyOf(problems);
    }

    public List<Problem> told() {
        return problems.subList(0, Math.min(TOLD, problems.size()));
    }

    public int untold() {
        return problems.size() - told().size();
    }

    public String place(Problem problem) {
        return problem.line() == 0
                ? problem.file()
                : "%s:%d:%d".formatted(problem.file(), problem.line(), problem.column());
    }
}

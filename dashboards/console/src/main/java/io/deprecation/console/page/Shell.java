package io.deprecation.console.page;

import io.deprecation.console.access.Visitor;
import io.deprecation.rule.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is around every page.
 *
 * @param path the path and query under which the page is, so that it can renew itself
 * @param query what was searched for; may be empty
 * @param problems what is wrong with the rules directory, if an earlier generation serves
 * @param assets where style sheet and scripts are
 * @param visitor for whom the page is; empty for somebody who has not said who they are yet
 */
public record Shell(String path, String query, List<Problem> problems, String assets, Optional<Visitor> visitor) {

    /** Of so many problems the banner tells; {@code check} tells all. */
    private static final int TOLD = 8;

    public Shell {
        problems = List.copyOf(problems);
    }

    /** Whether the page tells of the way to partners. */
    public boolean reachesPartners() {
        return visitor.filter(Visitor::reachesPartners).isPresent();
    }

    /** Who has signed in, and as what; empty where nobody is asked. */
    public String signedInAs() {
        return visitor.flatMap(Visitor::user)
                .map(user -> user.name() + ", " + user.role().word().replace('-', ' '))
                .orElse("");
    }

    /** For the form by which they sign out; empty where there is none. */
    public String formToken() {
        return visitor.flatMap(Visitor::formToken).orElse("");
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

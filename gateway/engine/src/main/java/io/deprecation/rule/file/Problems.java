package io.deprecation.rule.file;

import io.deprecation.rule.Problem;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that everything can be said at once. Not safe for use by several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /**
     * Adds a problem.
     *
     * @param message what is wrong, a sentence without its full stop
     * @param action what to do, likewise
     */
    public void add(ProblemCode code, Place place, String message, String action) {
        found.add(
                new Problem(code.word(), code.severity(), place.file(), place.line(), place.column(), message, action));
    }

    /** Adds problems that were found before. */
    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    boolean areFatal() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.FATAL);
    }

    /** The problems so far, by file, line and column. */
    public List<Problem> sorted() {
        return found.stream().sorted(Problem.BY_PLACE).distinct().toList();
    }
}

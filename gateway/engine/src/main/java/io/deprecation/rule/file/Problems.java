package io.deprecation.rule.file;

import io.deprecation.rule.Problem;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong, so that everything can be said at once. Not safe for use by several threads. */
public final class Problems {

    /** A problem may repeat what stands in a file, and a value there may be of any length. */
    private static final int MAX_LENGTH = 400;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}]+");

    private final List<Problem> found = new ArrayList<>();

    /**
     * Adds a problem.
     *
     * @param message what is wrong, a sentence without its full stop
     * @param action what to do, likewise
     */
    public void add(ProblemCode code, Position place, String message, String action) {
        found.add(new Problem(
                code.word(),
                code.severity(),
                place.file(),
                place.line(),
                place.column(),
                oneLine(message),
                oneLine(action)));
    }

    private static String oneLine(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "\u2026";
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

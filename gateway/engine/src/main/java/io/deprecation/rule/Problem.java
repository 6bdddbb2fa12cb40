package io.deprecation.rule;

import java.util.Comparator;

/**
 * What is wrong in a rule file, where, and what to do about it.
 *
 * @param code stable, in kebab case, such as {@code unknown-key}
 * @param severity whether the file is meaningless with it
 * @param file the file's name relative to the rules directory
 * @param line the line, from 1; 0 if the problem is of the file as a whole
 * @param column the column, from 1; 0 likewise
 * @param message what is wrong
 * @param action what to do
 */
public record Problem(
        String code, Severity severity, String file, int line, int column, String message, String action) {

    /** By file, line and column, and by code where these are the same. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** Whether a problem stops the rules from loading. */
    public enum Severity {
        /** The rule means nothing: it does not load. */
        FATAL,
        /** The rule works but should be better; reported by {@code check} alone. */
        ADVICE
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s. %s".formatted(file, line, column, code, message, action);
    }
}

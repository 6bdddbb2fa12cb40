package io.deprecation.rule;

/** The answer to which rules a request falls under. */
public sealed interface Lookup {

    /** No rule: the request passes untouched. */
    Lookup NO_RULE = new NoRule();

    /** No rule matches. */
    record NoRule() implements Lookup {}

    /** These rules match. */
    record Ruled(Matched matched) implements Lookup {}

    /**
     * An encoded slash or backslash hides a ruled path: the decoded path matches a rule that the path as sent does not.
     * The request is answered with 400.
     */
    record Disguised() implements Lookup {}
}

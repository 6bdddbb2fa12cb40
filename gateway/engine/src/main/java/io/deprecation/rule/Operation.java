package io.deprecation.rule;

/**
 * One matched entry of a rule: which deprecation, which of its {@code match} entries, by which of its path templates.
 */
public record Operation(Deprecation deprecation, Match match, PathTemplate template) {}

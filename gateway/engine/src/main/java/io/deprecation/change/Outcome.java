package io.deprecation.change;

/**
 * What became of one object under one change.
 *
 * @param found the form it was found in
 * @param possible whether the target form could be made; if not, both sides are as they came
 * @param old the old form's values after the translation; one that stands as it came is the same {@link Value}
 * @param fresh the new form's values after the translation, likewise
 */
public record Outcome(Found found, boolean possible, Values old, Values fresh) {}

package io.deprecation.change;

/**
 * What a translation is for.
 *
 * @param target the form to make
 * @param onConflict what becomes of objects whose forms disagree
 * @param whole whether objects are whole: what is missing from them is not there. The body of a PATCH is not, and there
 *     a missing member means nothing
 */
public record Aim(Form target, OnConflict onConflict, boolean whole) {}

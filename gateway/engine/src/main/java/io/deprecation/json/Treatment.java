package io.deprecation.json;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;

/**
 * How the objects of one rule are treated in one message.
 *
 * @param target the form to translate them to
 * @param onConflict what becomes of objects whose forms disagree
 * @param reportsOldForm whether every member of the old form is reported as an {@link Offence}, as a refusal needs it;
 *     conflicts and values without a translation always are
 */
public record Treatment(Form target, OnConflict onConflict, boolean reportsOldForm) {}

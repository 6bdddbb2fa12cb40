package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;

/**
 * How the objects of one rule are treated in one message.
 *
 * @param aim what they are translated for
 * @param reportsOldForm whether every member of the old form is reported as an {@link Offence}, as a refusal needs it;
 *     what cannot be brought into the target form always is
 */
public record Treatment(Aim aim, boolean reportsOldForm) {

    /** The treatment of whole objects. */
    public Treatment(Form target, OnConflict onConflict, boolean reportsOldForm) {
        this(new Aim(target, onConflict, true), reportsOldForm);
    }

    /** Whether what was found in an object is reported as an {@link Offence}. */
    public boolean reports(Found found, boolean possible) {
        return !possible || (reportsOldForm && found.isLegacyUse());
    }
}

package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the objects of one rule are treated in one message.
 *
 * @param aim what they are translated for
 * @param reported the findings of which every member is reported as an {@link Offence}; what cannot be brought into the
 *     target form always is
 */
public record Treatment(Aim aim, Set<Found> reported) {

    private static final Set<Found> LEGACY_USE =
            Arrays.stream(Found.values()).filter(Found::isLegacyUse).collect(Collectors.toUnmodifiableSet());

    public Treatment {
        reported = Set.copyOf(reported);
    }

    /** @param reportsOldForm whether every member of the old form is reported, as a refusal needs it */
    public Treatment(Aim aim, boolean reportsOldForm) {
        this(aim, reportsOldForm ? LEGACY_USE : Set.of());
    }

    /** The treatment of whole objects. */
    public Treatment(Form target, OnConflict onConflict, boolean reportsOldForm) {
        this(new Aim(target, onConflict, true), reportsOldForm);
    }

    /** Whether what was found in an object is reported as an {@link Offence}. */
    public boolean reports(Found found, boolean possible) {
        return !possible || reported.contains(found);
    }
}

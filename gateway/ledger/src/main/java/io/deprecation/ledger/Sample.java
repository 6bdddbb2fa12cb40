package io.deprecation.ledger;

import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.SampleDays;
import io.deprecation.usage.UserAgentUse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A history that one deprecation might have had.
 *
 * @param deprecation the deprecation's id
 * @param fingerprint of its rule, which is put on record as having counted since the first day
 * @param from the first day, in UTC
 * @param until the day after the last one
 * @param uses what was counted; a use may stand for an hour more than once
 * @param phases the changes of its phase, oldest first
 * @param lastRequests the last legacy request of each client
 * @param userAgents the user agents of days
 */
public record Sample(
        String deprecation,
        String fingerprint,
        LocalDate from,
        LocalDate until,
        List<HourlyCount> uses,
        List<PhaseChange> phases,
        List<LegacyRequest> lastRequests,
        List<UserAgentUse> userAgents) {

    /** @throws IllegalArgumentException if something in it is of another deprecation, or was used on another day */
    public Sample {
        uses = List.copyOf(uses);
        phases = List.copyOf(phases);
        lastRequests = List.copyOf(lastRequests);
        userAgents = List.copyOf(userAgents);
        var days = new SampleDays(from, until);
        for (HourlyCount use : uses) {
            require(deprecation.equals(use.use().deprecation()), "a use is of another deprecation");
            require(days.contains(LocalDate.ofInstant(use.hour(), ZoneOffset.UTC)), "a use is of another day");
        }
        for (PhaseChange phase : phases) {
            require(deprecation.equals(phase.deprecation()), "a phase is of another deprecation");
        }
        for (LegacyRequest request : lastRequests) {
            require(deprecation.equals(request.deprecation()), "a request is of another deprecation");
        }
        for (UserAgentUse userAgent : userAgents) {
            require(days.contains(userAgent.day()), "a user agent is of another day");
        }
    }

    SampleDays days() {
        return new SampleDays(from, until);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

package io.deprecation.console.partner;

import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Decision.Withheld;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Exemption;
import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Declines;
import io.deprecation.usage.Observation;
import io.deprecation.usage.gate.GateTerms;
import io.deprecation.usage.gate.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges one partner's use of one deprecation as the gate will: within its window, and with its notion of use, so that
 * nobody who is told {@code OK} holds a contract up.
 *
 * @param decision what the rule means for the partner now
 * @param client the partner
 * @param activity when it was seen, over all that the ledger holds
 * @param daily its uses of the last days
 * @param now the instant of asking
 */
record Judgement(Decision decision, Client client, List<Activity> activity, List<DailyUse> daily, Instant now) {

    PartnerUse use() {
        if (sinceWindow(Observation::isLegacyRequest)) {
            return PartnerUse.SENDS;
        }
        if (activity.isEmpty()) {
            return PartnerUse.NEVER_SEEN;
        }
        return decision.isContracted() ? PartnerUse.CONTRACTED : reading();
    }

    /** The sunset, or the end of an exemption that outlives it. */
    LocalDate fixBy() {
        Instant sunset = deprecation().sunset();
        Instant end = deprecation()
                .contract()
                .exemption(client.id(), now)
                .map(Exemption::until)
                .filter(until -> until.isAfter(sunset))
                .orElse(sunset);
        return day(end);
    }

    private PartnerUse reading() {
        if (decision.withheld().equals(Optional.of(Withheld.MIGRATED))) {
            return PartnerUse.MIGRATED;
        }
        if (Declines.throughout(daily)) {
            return PartnerUse.DECLINES;
        }
        if (sinceWindow(seen -> seen.outcome().isRead())) {
            return PartnerUse.READS;
        }
        boolean ever = activity.stream().anyMatch(seen -> seen.observation().isLegacyRequest());
        return ever ? PartnerUse.QUIET : PartnerUse.UNAFFECTED;
    }

    private boolean sinceWindow(Predicate<Observation> which) {
        Window window = windowOf(deprecation(), client, now);
        return activity.stream()
                .filter(seen -> which.test(seen.observation()))
                .anyMatch(seen -> window.contains(day(seen.last())));
    }

    private Deprecation deprecation() {
        return decision.deprecation();
    }

    /** What the gate goes by for a client. */
    static Window windowOf(Deprecation deprecation, Client client, Instant now) {
        return Window.of(deprecation.contract().quietFor().orElse(GateTerms.DEFAULT_QUIET_FOR), client.cadence(), now);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

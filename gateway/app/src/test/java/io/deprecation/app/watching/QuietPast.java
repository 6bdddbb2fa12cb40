package io.deprecation.app.watching;

import io.deprecation.evidence.Inquiry;
import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.Sample;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A ledger in which one client stopped a month ago, so that there is a day to be forecast. */
final class QuietPast {

    private static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);

    private QuietPast() {}

    static void load(DatabaseSettings ledger, Deprecation deprecation, LocalDate today) {
        var use = new Use(deprecation.id(), "acme", OLD, "/changed", "POST");
        LocalDate last = today.minusDays(30);
        var count = new HourlyCount(last.atTime(9, 0).toInstant(ZoneOffset.UTC), use, 3);
        try (SampleHistory history = SampleHistory.into(ledger)) {
            history.load(new Sample(
                    deprecation.id(),
                    Inquiry.countedAs(deprecation),
                    today.minusDays(100),
                    today,
                    List.of(count),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }
}

package io.deprecation.console.partner;

import io.deprecation.console.answer.Sources;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell a partner of itself. The ledger is asked about this one client in every question, so that no
 * mistake in here could tell of another. Safe for use by many threads; waits for the database.
 */
public final class PartnerAnswers {

    private static final Comparator<PartnerDeprecation> TO_DO_FIRST = Comparator.comparing(
                    (PartnerDeprecation each) -> each.fixBy().orElse(LocalDate.MAX))
            .thenComparing(PartnerDeprecation::deprecation);

    private final Sources sources;

    public PartnerAnswers(Sources sources) {
        this.sources = sources;
    }

    /**
     * The answer for a registered client.
     *
     * @throws io.deprecation.usage.LedgerUnavailableException if the ledger does not answer
     */
    public PartnerDocument of(Client client) {
        Instant now = sources.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = new Interval(start(today.minusDays(OwnCounts.DAYS - 1L)), now);
        var counts = OwnCounts.read(sources.records().history(), client.id(), today);
        List<Decision> announced = sources.rules().get().deprecations().stream()
                .map(deprecation -> Decision.of(deprecation, sources.clearance(), Optional.of(client), false, now))
                .filter(Decision::signals)
                .filter(decision -> counts.has(decision.deprecation().id()) || names(decision.deprecation(), client))
                .toList();
        return new PartnerDocument(
                client.id(),
                client.name(),
                madeFrom(today, days, announced),
                announced.stream()
                        .map(decision -> counts.of(decision, client, now))
                        .sorted(TO_DO_FIRST)
                        .toList());
    }

    private MadeFrom madeFrom(LocalDate today, Interval days, List<Decision> decisions) {
        var history = sources.records().history();
        LocalDate first = today.minusDays(OwnCounts.DAYS - 1L);
        boolean sampled = decisions.stream()
                .flatMap(decision -> history.sample(decision.deprecation().id()).stream())
                .anyMatch(sample -> sample.until().isAfter(first));
        return new MadeFrom(first, today, history.gaps(days).isEmpty(), days.until(), sampled);
    }

    private static boolean names(Deprecation deprecation, Client client) {
        return deprecation.contract().consumers().contains(client.id())
                || client.migrated().contains(deprecation.id())
                || deprecation.contract().exemptions().stream()
                        .anyMatch(exemption -> exemption.client().equals(client.id()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

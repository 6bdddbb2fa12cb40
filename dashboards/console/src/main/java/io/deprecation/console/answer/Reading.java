package io.deprecation.console.answer;

import io.deprecation.console.api.MadeFrom;
import io.deprecation.evidence.Inquiry;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Records;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.BurndownDay;
import io.deprecation.usage.burndown.BurndownInput;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.GateTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one request sees: one generation of the rules, one instant, and one reading of the ledger. For one thread, which
 * waits for the database; {@link io.deprecation.usage.LedgerUnavailableException} where that does not answer.
 */
final class Reading {

    /** The days that states and forecasts are made from, today included; a burn-down's too, unless others are asked for. */
    static final int DAYS = 90;

    private final Sources sources;
    private final Catalog catalog;
    private final Instant now;
    private final Records records;
    private final Inquiry inquiry;
    /** What was asked last: a page asks for the same several times. */
    private @Nullable Made<Burndown> burndown;

    private @Nullable Made<GateAnswer> gate;

    private record Made<T>(Deprecation deprecation, LocalDate from, T answer) {

        boolean isOf(Deprecation wanted, LocalDate first) {
            return deprecation.equals(wanted) && from.equals(first);
        }
    }

    private Reading(Sources sources, Catalog catalog, Instant now, Records records) {
        this.sources = sources;
        this.catalog = catalog;
        this.now = now;
        this.records = records;
        this.inquiry = new Inquiry(records, sources.contracts());
    }

    static Reading of(Sources sources) {
        Records all = sources.records();
        UseHistory once = new ReadOnce(all.history());
        return new Reading(
                sources,
                sources.rules().get(),
                sources.clock().instant(),
                new Records(once, all.phases(), all.rules(), all.latches(), all.lastGoodRules()));
    }

    Catalog catalog() {
        return catalog;
    }

    Records records() {
        return records;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The first of the days that states and forecasts are made from. */
    LocalDate first() {
        return today().minusDays(DAYS - 1L);
    }

    Optional<Client> client(String id) {
        return catalog.clients().byId(id);
    }

    long daysTo(Instant instant) {
        return ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    Phase phaseInEffect(Deprecation deprecation) {
        return Decision.phaseInEffect(deprecation, sources.clearance(), now);
    }

    Burndown burndown(Deprecation deprecation, LocalDate from) {
        if (burndown == null || !burndown.isOf(deprecation, from)) {
            burndown = new Made<>(deprecation, from, inquiry.burndown(deprecation, catalog.clients(), from, now));
        }
        return burndown.answer();
    }

    /** The burn-down of what no rule counts any more: no day is complete, and nothing is on record of clients. */
    Burndown burndownWithoutRule(String deprecation, LocalDate from) {
        Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Burndown.of(new BurndownInput(
                deprecation,
                from,
                now,
                Optional.empty(),
                GateTerms.DEFAULT_QUIET_FOR,
                daily(deprecation, from),
                records.history().activity(deprecation),
                records.history().gaps(new Interval(start, now)),
                Map.of(),
                Set.of(),
                records.phases().changes(deprecation),
                Optional.empty()));
    }

    /** The uses of a deprecation from a day until today. */
    List<DailyUse> daily(String deprecation, LocalDate from) {
        return records.history().daily(deprecation, from, today().plusDays(1));
    }

    GateAnswer gate(Deprecation deprecation) {
        if (gate == null || !gate.isOf(deprecation, today())) {
            gate = new Made<>(deprecation, today(), inquiry.gate(deprecation, catalog.clients(), now));
        }
        return gate.answer();
    }

    /** What a burn-down was made from. */
    MadeFrom madeFrom(Burndown burndown) {
        LocalDate from = burndown.days().get(0).day();
        boolean complete = burndown.days().stream().allMatch(BurndownDay::complete);
        return new MadeFrom(from, today(), complete, now, sampled(burndown.deprecation(), from));
    }

    /** Whether there is sample data for a day from this one on. */
    boolean sampled(String deprecation, LocalDate from) {
        return records.history()
                .sample(deprecation)
                .filter(days -> days.until().isAfter(from))
                .isPresent();
    }
}

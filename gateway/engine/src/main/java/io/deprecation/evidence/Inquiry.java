package io.deprecation.evidence;

import io.deprecation.rule.Clients;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Activity;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Records;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.BurndownInput;
import io.deprecation.usage.gate.Gate;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.GateEvidence;
import io.deprecation.usage.gate.GateTerms;
import io.deprecation.usage.gate.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the ledger about rules. Safe for use by many threads; every method waits for the database, and throws
 * {@link io.deprecation.usage.LedgerUnavailableException} where it does not answer.
 */
public final class Inquiry {

    /** For how long hours are kept, which is what brownouts are judged by. */
    private static final Duration HOURS_KEPT = Duration.ofDays(60);

    /** For how long processes that vanished are remembered. */
    private static final int YEARS_KEPT = 2;

    private static final Duration AHEAD = Duration.ofDays(1);

    private final Records records;
    private final Contracts contracts;

    public Inquiry(Records records, Contracts contracts) {
        this.records = records;
        this.contracts = contracts;
    }

    /**
     * What a rule is counted as: with another match or change it sees other uses, and with another upstream it takes
     * other answers for drift.
     */
    public static String countedAs(Deprecation deprecation) {
        return deprecation.fingerprint() + "/" + deprecation.upstream().name().toLowerCase(Locale.ROOT);
    }

    /** May this deprecation contract? */
    public GateAnswer gate(Deprecation deprecation, Clients clients, Instant now) {
        GateTerms terms = Terms.of(deprecation, clients);
        return new Gate(terms, evidence(deprecation, terms, now), now).judge();
    }

    /**
     * Whom may a ramp refuse? Conditions 2 to 4 for each of some clients.
     *
     * @param candidates which clients to ask for, among those in the register and those that were ever seen
     */
    public Map<String, GateAnswer> clients(
            Deprecation deprecation, Clients clients, Predicate<String> candidates, Instant now) {
        GateTerms terms = Terms.of(deprecation, clients);
        GateEvidence evidence = evidence(deprecation, terms, now);
        var gate = new Gate(terms, evidence, now);
        return Stream.concat(
                        terms.register().keySet().stream(),
                        evidence.activity().stream().map(Activity::client))
                .distinct()
                .filter(candidates)
                .collect(Collectors.toMap(Function.identity(), gate::judge, (one, same) -> one, TreeMap::new));
    }

    /**
     * How its use goes down.
     *
     * @param from the first day, in UTC
     */
    public Burndown burndown(Deprecation deprecation, Clients clients, LocalDate from, Instant now) {
        GateTerms terms = Terms.of(deprecation, clients);
        UseHistory history = records.history();
        return Burndown.of(new BurndownInput(
                deprecation.id(),
                from,
                now,
                countedSince(deprecation),
                terms.quietFor(),
                history.daily(deprecation.id(), from, tomorrow(now)),
                history.activity(deprecation.id()),
                history.gaps(new Interval(start(from), now)),
                terms.register(),
                terms.consumers(),
                records.phases().changes(deprecation.id()),
                terms.sunset()));
    }

    private GateEvidence evidence(Deprecation deprecation, GateTerms terms, Instant now) {
        LocalDate from = Window.widest(terms, now).first();
        UseHistory history = records.history();
        return new GateEvidence(
                countedSince(deprecation),
                from,
                // What a clock that has been put back since dated some day to come is use all the same.
                history.daily(deprecation.id(), from, tomorrow(now).plusYears(1)),
                hourly(deprecation, now),
                history.activity(deprecation.id()),
                history.gaps(new Interval(start(from.minusYears(YEARS_KEPT)), now)),
                history.sample(deprecation.id()),
                contracts.of(deprecation));
    }

    /** Hours tell nothing but what brownouts did. */
    private List<HourlyUse> hourly(Deprecation deprecation, Instant now) {
        return !deprecation.schedule().hasResponseBrownouts()
                ? List.of()
                : records.history().hourly(deprecation.id(), new Interval(now.minus(HOURS_KEPT), now.plus(AHEAD)));
    }

    private Optional<Instant> countedSince(Deprecation deprecation) {
        return records.rules().since(deprecation.id(), countedAs(deprecation));
    }

    private static LocalDate tomorrow(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package io.deprecation.usage.gate;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.RegisterEntry;
import io.deprecation.usage.SampleDays;
import io.deprecation.usage.StatusClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A made-up past of one deprecation, told in days before {@link #NOW}. */
final class History {

    static final Instant NOW = Instant.parse("2027-04-15T10:20:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final List<DailyUse> daily = new ArrayList<>();
    private final List<HourlyUse> hourly = new ArrayList<>();
    private final Map<String, Instant> refused = new HashMap<>();
    private final List<Activity> activity = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Interval> brownouts = new ArrayList<>();
    private final List<Acceptance> accept = new ArrayList<>();
    private final Set<String> consumers = new HashSet<>();
    private final Map<String, RegisterEntry> register = new HashMap<>();
    private Optional<Instant> sunset = Optional.of(NOW.minus(Duration.ofDays(15)));
    private Optional<Instant> countedSince = Optional.of(NOW.minus(Duration.ofDays(400)));
    private LocalDate from = TODAY.minusDays(200);
    private Optional<SampleDays> sample = Optional.empty();
    private ConsumerContracts contracts = ConsumerContracts.NOT_CONFIGURED;

    /** The beginning of a day. */
    static Instant day(int daysAgo) {
        return TODAY.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The past in which everybody has moved on: acme calls every day with the new form. */
    static History quiet() {
        return new History().calls("acme", 0, 120);
    }

    /** One exchange on a day. */
    History exchange(String client, int daysAgo, Observation... seen) {
        for (Observation observation : seen) {
            daily.add(new DailyUse(TODAY.minusDays(daysAgo), client, observation, 1));
            activity.add(new Activity(client, observation, day(daysAgo), day(daysAgo)));
        }
        return this;
    }

    /** A call with the new form on each of some days. */
    History calls(String client, int lastDaysAgo, int firstDaysAgo) {
        IntStream.rangeClosed(lastDaysAgo, firstDaysAgo)
                .forEach(day -> exchange(client, day, traffic(Kind.NEW, StatusClass.SUCCESS)));
        return this;
    }

    History sends(String client, int daysAgo, Kind found) {
        return sends(client, daysAgo, found, Outcome.FORWARDED, StatusClass.SUCCESS);
    }

    History sends(String client, int daysAgo, Kind found, Outcome outcome, StatusClass status) {
        return exchange(
                client,
                daysAgo,
                Observation.traffic(found, outcome, status),
                Observation.request(found, outcome, status));
    }

    History reads(String client, int daysAgo, Outcome outcome) {
        return reads(client, daysAgo, outcome, StatusClass.SUCCESS);
    }

    History reads(String client, int daysAgo, Outcome outcome, StatusClass status) {
        return exchange(client, daysAgo, traffic(Kind.NONE, status), Observation.response(outcome, status));
    }

    History drifts(String client, int daysAgo) {
        return exchange(
                client,
                daysAgo,
                traffic(Kind.NONE, StatusClass.SUCCESS),
                Observation.drift(Kind.CONFLICT, StatusClass.SUCCESS));
    }

    History declines(String client, int lastDaysAgo, int firstDaysAgo) {
        IntStream.rangeClosed(lastDaysAgo, firstDaysAgo).forEach(day -> reads(client, day, Outcome.DECLINED));
        return this;
    }

    /** Traffic of each of some hours, so many exchanges and errors an hour. */
    History hours(String client, Interval interval, int count, int errors) {
        for (Instant hour = interval.from(); hour.isBefore(interval.until()); hour = hour.plus(Duration.ofHours(1))) {
            hour(client, hour, traffic(Kind.NONE, StatusClass.SUCCESS), count - errors);
            hour(client, hour, traffic(Kind.NONE, StatusClass.CLIENT_ERROR), errors);
        }
        return this;
    }

    History hour(String client, Instant hour, Observation seen, int count) {
        if (count > 0) {
            hourly.add(new HourlyUse(hour, client, seen, count));
        }
        return this;
    }

    History withheld(String client, Interval interval, int answers) {
        brownouts.add(interval);
        return hour(client, interval.from(), Observation.response(Outcome.WITHHELD, StatusClass.SUCCESS), answers);
    }

    History brownout(Interval interval) {
        brownouts.add(interval);
        return this;
    }

    History gap(Instant begin, Instant end) {
        gaps.add(new Gap(new Interval(begin, end), Gap.Cause.LOST));
        return this;
    }

    History vanished(int daysAgo) {
        gaps.add(new Gap(new Interval(day(daysAgo), day(daysAgo).plus(Duration.ofHours(1))), Gap.Cause.VANISHED));
        return this;
    }

    History gap(int daysAgo) {
        Instant begin = NOW.minus(Duration.ofDays(daysAgo));
        return gap(begin, begin.plusSeconds(30));
    }

    History consumer(String client) {
        consumers.add(client);
        return this;
    }

    History migrated(String client) {
        return recorded(client, was -> new RegisterEntry(client, true, was.gone(), was.cadence(), was.exemptUntil()));
    }

    History gone(String client) {
        return recorded(
                client, was -> new RegisterEntry(client, was.migrated(), true, was.cadence(), was.exemptUntil()));
    }

    History cadence(String client, int days) {
        Optional<Period> cadence = Optional.of(Period.ofDays(days));
        return recorded(
                client, was -> new RegisterEntry(client, was.migrated(), was.gone(), cadence, was.exemptUntil()));
    }

    History exempt(String client, Instant until) {
        return recorded(
                client,
                was -> new RegisterEntry(client, was.migrated(), was.gone(), was.cadence(), Optional.of(until)));
    }

    History accept(Condition condition, Optional<String> client, Instant until) {
        accept.add(new Acceptance(condition, client, "jo@example.com", "spoke to them", until));
        return this;
    }

    History sunset(Optional<Instant> when) {
        sunset = when;
        return this;
    }

    History countedSince(Optional<Instant> when) {
        countedSince = when;
        return this;
    }

    History readFrom(LocalDate day) {
        from = day;
        return this;
    }

    History sample(int firstDaysAgo, int lastDaysAgo) {
        sample = Optional.of(new SampleDays(TODAY.minusDays(firstDaysAgo), TODAY.minusDays(lastDaysAgo - 1L)));
        return this;
    }

    History refused(String client, int daysAgo) {
        refused.put(client, day(daysAgo));
        return this;
    }

    History contracts(ConsumerContracts.Standing standing) {
        contracts = new ConsumerContracts(standing, List.of("acme-customers"));
        return this;
    }

    Gate gate() {
        return gate(NOW);
    }

    Gate gate(Instant now) {
        var terms = new GateTerms(
                "customer-name",
                sunset,
                GateTerms.DEFAULT_QUIET_FOR,
                consumers,
                accept,
                client -> List.copyOf(brownouts),
                register);
        return new Gate(
                terms,
                new GateEvidence(countedSince, from, daily, hourly, activity, gaps, sample, contracts, refused),
                now);
    }

    private History recorded(String client, UnaryOperator<RegisterEntry> change) {
        register.put(client, change.apply(register.getOrDefault(client, RegisterEntry.nothingKnown(client))));
        return this;
    }

    private static Observation traffic(Kind found, StatusClass status) {
        return Observation.traffic(found, Outcome.FORWARDED, status);
    }
}

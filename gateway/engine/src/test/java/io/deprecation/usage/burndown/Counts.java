package io.deprecation.usage.burndown;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.RegisterEntry;
import io.deprecation.usage.StatusClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;

/** Made-up counts, told in days from {@link #FIRST}. */
final class Counts {

    static final LocalDate FIRST = LocalDate.parse("2027-01-04");

    private final List<DailyUse> daily = new ArrayList<>();
    private final List<Activity> activity = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, RegisterEntry> register = new HashMap<>();

    static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    Counts seen(String client, int day, Observation observation, long count) {
        if (count > 0) {
            daily.add(new DailyUse(day(day), client, observation, count));
        }
        return this;
    }

    /** On record, so many days before the first one. */
    Counts before(String client, int daysBefore, Observation observation) {
        Instant hour = day(-daysBefore).atTime(9, 0).toInstant(ZoneOffset.UTC);
        activity.add(new Activity(client, observation, hour, hour));
        return this;
    }

    /** Old requests on each of so many days. */
    Counts old(String client, int days, IntToLongFunction count) {
        for (int day = 0; day < days; day++) {
            old(client, day, count.applyAsLong(day));
        }
        return this;
    }

    Counts old(String client, int day, long count) {
        calls(client, day, day + 1);
        return seen(client, day, Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS), count);
    }

    /** Traffic on the days from one to before another. */
    Counts calls(String client, int from, int until) {
        for (int day = from; day < until; day++) {
            seen(client, day, Observation.traffic(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS), 1);
        }
        return this;
    }

    Counts reads(String client, int from, int until, Outcome outcome) {
        for (int day = from; day < until; day++) {
            calls(client, day, day + 1);
            seen(client, day, Observation.response(outcome, StatusClass.SUCCESS), 1);
        }
        return this;
    }

    Counts gap(int day) {
        Instant noon = day(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        gaps.add(new Gap(new Interval(noon, noon.plusSeconds(1)), Gap.Cause.LOST));
        return this;
    }

    Counts recorded(RegisterEntry entry) {
        register.put(entry.client(), entry);
        return this;
    }

    /** The burn-down at noon of a day. */
    Burndown on(int today) {
        Instant now = day(today).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant since = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Burndown.of(new BurndownInput(
                "customer-name",
                FIRST,
                now,
                Optional.of(since),
                Period.ofDays(35),
                daily.stream().filter(use -> !use.day().isAfter(day(today))).toList(),
                activity,
                gaps,
                register,
                Set.of(),
                List.of(),
                Optional.empty()));
    }
}

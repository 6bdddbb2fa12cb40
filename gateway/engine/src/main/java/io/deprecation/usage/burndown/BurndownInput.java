package io.deprecation.usage.burndown;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a burn-down is made from.
 *
 * @param deprecation the deprecation's id
 * @param from the first day
 * @param now the instant of asking, whose day is the last one
 * @param countedSince since when the deprecation has been counted; days before that are not complete
 * @param quietFor after how long a client without traffic is idle
 * @param daily what was counted on these days
 * @param activity when clients were seen at all, before these days too: who has been silent on them has a state as well
 * @param gaps stretches for which counts may be missing
 * @param register what is on record of clients, by id
 * @param consumers clients to be shown although they may never have been seen
 * @param phases the changes of its phase, oldest first
 * @param sunset its sunset
 */
public record BurndownInput(
        String deprecation,
        LocalDate from,
        Instant now,
        Optional<Instant> countedSince,
        Period quietFor,
        List<DailyUse> daily,
        List<Activity> activity,
        List<Gap> gaps,
        Map<String, RegisterEntry> register,
        Set<String> consumers,
        List<PhaseChange> phases,
        Optional<Instant> sunset) {

    /** @throws IllegalArgumentException if the first day is after the last one */
    public BurndownInput {
        if (from.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new IllegalArgumentException("the burn-down begins on " + from + ", which is to come");
        }
        daily = List.copyOf(daily);
        activity = List.copyOf(activity);
        gaps = List.copyOf(gaps);
        register = Map.copyOf(register);
        consumers = Set.copyOf(consumers);
        phases = List.copyOf(phases);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Whether nothing that was used on a day, as far as it has come, can have been missed. */
    boolean complete(LocalDate day) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean counted = countedSince.filter(since -> !since.isAfter(begin)).isPresent();
        Interval whole = new Interval(begin, end);
        return counted && gaps.stream().map(Gap::interval).noneMatch(whole::overlaps);
    }
}

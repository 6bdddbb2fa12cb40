package io.deprecation.usage.burndown;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Declines;
import io.deprecation.usage.Direction;
import io.deprecation.usage.Observation;
import io.deprecation.usage.RegisterEntry;
import io.deprecation.usage.burndown.ClientState.Standing;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one client did over the days of a burn-down. */
final class ClientHistory {

    private static final long WEEK = 7;

    private final BurndownInput input;
    private final RegisterEntry entry;
    private final List<DailyUse> uses;
    private final List<Activity> activity;
    /** The last day on which it sent the old form. */
    private final Optional<LocalDate> last;

    private final Forecast forecast;

    private ClientHistory(
            BurndownInput input,
            RegisterEntry entry,
            List<DailyUse> uses,
            List<Activity> activity,
            Optional<LocalDate> last,
            Forecast forecast) {
        this.input = input;
        this.entry = entry;
        this.uses = uses;
        this.activity = activity;
        this.last = last;
        this.forecast = forecast;
    }

    /**
     * @param uses those of the client, without strays
     * @param activity that of the client, without strays
     */
    static ClientHistory of(BurndownInput input, String client, List<DailyUse> uses, List<Activity> activity) {
        RegisterEntry entry = input.register().getOrDefault(client, RegisterEntry.nothingKnown(client));
        NavigableMap<LocalDate, Long> legacy = uses.stream()
                .filter(LegacyUse::counts)
                .collect(Collectors.toMap(DailyUse::day, DailyUse::count, Long::sum, TreeMap::new));
        Optional<LocalDate> last = latest(uses, activity, Observation::isLegacyRequest);
        Forecast forecast = Forecasts.of(client, legacy, stretch(input, entry), input);
        return new ClientHistory(input, entry, uses, activity, last, forecast);
    }

    boolean exempt() {
        return entry.exempt(input.now());
    }

    Forecast forecast() {
        return forecast;
    }

    ClientState state() {
        Standing standing = standing();
        Optional<LocalDate> day = switch (standing) {
            case EXEMPT -> entry.exemptUntil().map(until -> LocalDate.ofInstant(until, ZoneOffset.UTC));
            case QUIET -> last.map(quiet -> quiet.plusDays(1));
            default -> Optional.empty();
        };
        return new ClientState(entry.client(), standing, day, last, latest(uses, activity, seen -> true), forecast);
    }

    /** What is seen goes before what is on record: a migrated client that sends the old form has not migrated. */
    private Standing standing() {
        if (exempt()) {
            return Standing.EXEMPT;
        }
        if (last.filter(day -> !day.isBefore(input.today().minusDays(stretch(input, entry) - 1)))
                .isPresent()) {
            return forecast instanceof Forecast.Falling ? Standing.FADING : Standing.ACTIVE;
        }
        if (entry.migrated()) {
            return Standing.MIGRATED;
        }
        return entry.gone() ? Standing.GONE : quiet();
    }

    private Standing quiet() {
        if (!inWindow(seen -> seen.direction() == Direction.TRAFFIC)) {
            return Standing.IDLE;
        }
        if (Declines.throughout(uses)) {
            return Standing.DECLINING;
        }
        if (last.isPresent()) {
            return Standing.QUIET;
        }
        return inWindow(seen -> seen.outcome().isRead()) ? Standing.READING : Standing.UNAFFECTED;
    }

    private boolean inWindow(Predicate<Observation> sort) {
        LocalDate usual = input.today().minus(input.quietFor());
        LocalDate own = input.today().minus(entry.cadence().orElse(Period.ZERO));
        LocalDate first = own.isBefore(usual) ? own : usual;
        return latest(uses, activity, sort).filter(day -> !day.isBefore(first)).isPresent();
    }

    /** The last day on which one sort was seen, on the days of the burn-down or before them. */
    private static Optional<LocalDate> latest(
            List<DailyUse> uses, List<Activity> activity, Predicate<Observation> sort) {
        Stream<LocalDate> days =
                uses.stream().filter(use -> sort.test(use.observation())).map(DailyUse::day);
        Stream<LocalDate> hours = activity.stream()
                .filter(seen -> sort.test(seen.observation()))
                .map(seen -> LocalDate.ofInstant(seen.last(), ZoneOffset.UTC));
        return Stream.concat(days, hours).max(Comparator.naturalOrder());
    }

    /** For how many days a client may be silent and still be active: a week, or its cadence in whole weeks. */
    private static long stretch(BurndownInput input, RegisterEntry entry) {
        LocalDate today = input.today();
        long cadence = ChronoUnit.DAYS.between(today.minus(entry.cadence().orElse(Period.ZERO)), today);
        return Math.max(WEEK, (cadence + WEEK - 1) / WEEK * WEEK);
    }
}

package io.deprecation.usage.gate;

import io.deprecation.usage.Direction;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A client's traffic during a brownout, beside its usual traffic: the same hours of up to four weeks before, as far as it
 * had been seen by then, and neither a brownout nor a gap was near. Hours that a brownout covers in part belong to neither.
 */
final class BrownoutHours {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 4;

    private final TreeMap<Instant, Volume> volumes;
    private final List<Interval> unusual;

    BrownoutHours(List<HourlyUse> uses, List<Interval> unusual) {
        this.volumes = new TreeMap<>();
        this.unusual = unusual;
        uses.stream()
                .filter(use -> use.observation().direction() == Direction.TRAFFIC)
                .forEach(use -> volumes.merge(use.hour(), Volume.of(use), Volume::plus));
    }

    static Interval hour(Instant begin) {
        return new Interval(begin, begin.plus(HOUR));
    }

    /** Its whole hours beside the usual ones; empty if there are none to compare. */
    Optional<Comparison> compare(Interval brownout) {
        List<Instant> hours = wholeHours(brownout);
        if (hours.isEmpty() || hours.stream().anyMatch(hour -> usualHours(hour).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                hours.stream().map(this::volume).reduce(Volume.NONE, Volume::plus),
                hours.stream().flatMap(this::usual).reduce(Volume.NONE, Volume::plus),
                hours.stream().mapToDouble(this::usualTotal).sum()));
    }

    private static List<Instant> wholeHours(Interval brownout) {
        Instant floor = brownout.from().truncatedTo(ChronoUnit.HOURS);
        Instant first = floor.equals(brownout.from()) ? floor : floor.plus(HOUR);
        return Stream.iterate(first, hour -> !hour.plus(HOUR).isAfter(brownout.until()), hour -> hour.plus(HOUR))
                .toList();
    }

    private List<Instant> usualHours(Instant hour) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(weeks -> hour.minus(WEEK.multipliedBy(weeks)))
                .filter(then -> !volumes.isEmpty() && !then.isBefore(volumes.firstKey()))
                .filter(then -> unusual.stream().noneMatch(hour(then)::overlaps))
                .toList();
    }

    private Stream<Volume> usual(Instant hour) {
        return usualHours(hour).stream().map(this::volume);
    }

    private double usualTotal(Instant hour) {
        return usual(hour).mapToLong(Volume::total).average().orElse(0);
    }

    private Volume volume(Instant hour) {
        return volumes.getOrDefault(hour, Volume.NONE);
    }
}

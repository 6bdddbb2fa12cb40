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
    private static final double SHARE_MAY_RISE_BY = 0.01;
    private static final double USUAL_VOLUME_KEPT = 0.5;

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

    /** What the brownout did to the client, or why that cannot be told; empty if it did nothing. */
    Optional<String> harm(Interval brownout) {
        List<Instant> hours = wholeHours(brownout);
        if (hours.isEmpty() || hours.stream().anyMatch(hour -> usualHours(hour).isEmpty())) {
            return Optional.of("there is no usual traffic to compare the brownout of " + brownout.from() + " with");
        }
        Volume during = hours.stream().map(this::volume).reduce(Volume.NONE, Volume::plus);
        Volume before = hours.stream().flatMap(this::usual).reduce(Volume.NONE, Volume::plus);
        double usual = hours.stream().mapToDouble(this::usualTotal).sum();
        if (usual == 0 || during.total() <= usual * USUAL_VOLUME_KEPT) {
            return Optional.of("in the brownout of " + brownout.from() + " it sent half of what is usual, or less");
        }
        return during.errorShare() - before.errorShare() > SHARE_MAY_RISE_BY
                ? Optional.of(
                        "in the brownout of " + brownout.from() + " its share of errors rose by more than a point")
                : Optional.empty();
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

    private record Volume(long total, long errors) {

        static final Volume NONE = new Volume(0, 0);

        static Volume of(HourlyUse use) {
            return new Volume(use.count(), use.observation().status().isError() ? use.count() : 0);
        }

        Volume plus(Volume other) {
            return new Volume(total + other.total, errors + other.errors);
        }

        double errorShare() {
            return total == 0 ? 0 : (double) errors / total;
        }
    }
}

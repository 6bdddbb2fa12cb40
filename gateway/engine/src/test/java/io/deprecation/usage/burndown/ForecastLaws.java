package io.deprecation.usage.burndown;

import static io.deprecation.usage.burndown.Counts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.burndown.Forecast.Falling;
import io.deprecation.usage.burndown.Forecast.NoTrend;
import io.deprecation.usage.burndown.Forecast.Stopped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of a forecast, whatever the counts. */
class ForecastLaws {

    private static final String CLIENT = "acme";

    @Property(tries = 1000)
    void whoStopsIsForecastAsStopped(@ForAll long seed, @ForAll @IntRange(min = 7, max = 60) int quietDays) {
        long[] counts = any(new Random(seed));
        counts[counts.length - 1] = 1;

        assertThat(forecast(counts, quietDays)).isEqualTo(new Stopped(day(counts.length)));
    }

    @Property(tries = 1000)
    void quietWeeksNeverMoveItLater(@ForAll long seed, @ForAll @IntRange(max = 5) int weeks) {
        long[] counts = any(new Random(seed));

        LocalDate before = end(forecast(counts, 0));
        LocalDate after = end(forecast(counts, 7 * weeks));

        assertThat(after).isBeforeOrEqualTo(before);
    }

    @Property(tries = 1000)
    void itIsTheSameAtAnyScale(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100_000) int scale) {
        long[] counts = any(new Random(seed));
        long[] scaled = Arrays.stream(counts).map(count -> count * scale).toArray();

        assertThat(forecast(scaled, 0)).isEqualTo(forecast(counts, 0));
    }

    @Property(tries = 1000)
    void weekdaysAndNoiseDoNotMakeALevelFall(@ForAll long seed) {
        var random = new Random(seed);
        int[] pattern = pattern(random);
        long[] counts = new long[28 + random.nextInt(70)];
        Arrays.setAll(counts, day -> noisy(random, pattern[day % 7] * 1000L));

        assertThat(forecast(counts, 0)).isInstanceOf(NoTrend.class);
    }

    @Property(tries = 1000)
    void weekdaysAndNoiseDoNotHideAFall(@ForAll long seed) {
        var random = new Random(seed);
        int[] pattern = pattern(random);
        long[] counts = new long[7 * (6 + random.nextInt(6))];
        Arrays.setAll(counts, day -> noisy(random, pattern[day % 7] * 100L * (counts.length + 7 - day)));

        assertThat(forecast(counts, 0)).isInstanceOf(Falling.class);
    }

    @Property(tries = 1000)
    void theDayIsWithinItsBandAndAfterTheLastUse(@ForAll long seed) {
        long[] counts = any(new Random(seed));
        if (forecast(counts, 0) instanceof Falling falling) {
            assertThat(falling.earliest()).isBeforeOrEqualTo(falling.quiet());
            assertThat(falling.latest().orElse(LocalDate.MAX)).isAfterOrEqualTo(falling.quiet());
        }
    }

    /** Levels that fall, rise or wander, with weekdays, noise and days without any. */
    private static long[] any(Random random) {
        int[] pattern = pattern(random);
        double slope = random.nextInt(5) - 3;
        long[] counts = new long[7 + random.nextInt(100)];
        for (int day = 0; day < counts.length; day++) {
            long level = Math.max(0, (long) (300 + slope * day));
            counts[day] = random.nextInt(10) == 0 ? 0 : noisy(random, pattern[day % 7] * level);
        }
        counts[counts.length - 1] = Math.max(1, counts[counts.length - 1]);
        return counts;
    }

    private static int[] pattern(Random random) {
        return random.ints(7, 1, 10).toArray();
    }

    /** Up to 20 % more or less. */
    private static long noisy(Random random, long level) {
        return level + Math.round(level * 0.2 * (2 * random.nextDouble() - 1));
    }

    private static Forecast forecast(long[] counts, int quietDays) {
        return new Counts()
                .old(CLIENT, counts.length, day -> counts[day])
                .calls(CLIENT, counts.length, counts.length + quietDays)
                .on(counts.length - 1 + quietDays)
                .forecast();
    }

    private static LocalDate end(Forecast forecast) {
        if (forecast instanceof Falling falling) {
            return falling.quiet();
        }
        return forecast instanceof Stopped stopped ? stopped.since() : LocalDate.MAX;
    }
}

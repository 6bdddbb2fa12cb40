package io.deprecation.usage.burndown;

import static io.deprecation.usage.burndown.Counts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.burndown.Forecast.Falling;
import io.deprecation.usage.burndown.Forecast.NoTrend;
import io.deprecation.usage.burndown.Forecast.Stopped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ForecastTest {

    @Test
    void aStraightFallEndsWhereItsLineDoes() {
        Counts counts = new Counts().old("acme", 42, day -> 80 - 10 * (day / 7));

        assertThat(counts.on(41).forecast()).isEqualTo(new Falling(day(49 + 7), day(49 + 7), Optional.of(day(49 + 7))));
    }

    @Test
    void oneWildWeekDoesNotTurnTheLine() {
        Counts counts = new Counts().old("acme", 56, day -> day / 7 == 3 ? 900 : 100 - 10 * (day / 7));

        Falling forecast = (Falling) counts.on(55).forecast();

        assertThat(forecast.quiet()).isBetween(day(63), day(77));
        assertThat(forecast.earliest()).isBeforeOrEqualTo(forecast.quiet());
        assertThat(forecast.latest().orElseThrow()).isAfterOrEqualTo(forecast.quiet());
    }

    @Test
    void threeWeeksAreNoTrend() {
        assertThat(new Counts().old("acme", 21, day -> 100 - day).on(20).forecast())
                .isEqualTo(noTrend("acme"));
    }

    @Test
    void whoRisesHasNoDay() {
        assertThat(new Counts().old("acme", 70, day -> 10 + day).on(69).forecast())
                .isEqualTo(noTrend("acme"));
    }

    @Test
    void aSlowFallLeadsNowhere() {
        assertThat(new Counts().old("acme", 70, day -> 1000 - day).on(69).forecast())
                .isEqualTo(noTrend("acme"));
    }

    @Test
    void nobodyIsForecastAsStoppedInAGap() {
        Counts counts = new Counts().old("acme", 3, 10).calls("acme", 4, 20);

        assertThat(counts.on(19).forecast()).isEqualTo(new Stopped(day(4)));
        assertThat(counts.gap(12).on(19).forecast()).isEqualTo(noTrend("acme"));
    }

    @Test
    void aWeekWithAGapIsLeftOut() {
        Counts whole = new Counts().old("acme", 42, day -> 80 - 10 * (day / 7));
        Counts torn = new Counts().gap(16).old("acme", 42, day -> day / 7 == 2 ? 0 : 80 - 10 * (day / 7));

        assertThat(((Falling) torn.on(41).forecast()).quiet())
                .isEqualTo(((Falling) whole.on(41).forecast()).quiet());
    }

    @Test
    void theLastClientDecides() {
        Counts counts = new Counts()
                .old("acme", 42, day -> 80 - 10 * (day / 7))
                .old("globex", 42, day -> 700 - 50 * (day / 7))
                .old("initech", 1, 10);

        assertThat(((Falling) counts.on(41).forecast()).quiet()).isEqualTo(day(7 * 14));
        assertThat(counts.old("umbrella", 42, day -> 10)
                        .old("hooli", 42, day -> 10)
                        .on(41)
                        .forecast())
                .isEqualTo(noTrend("hooli", "umbrella"));
    }

    private static NoTrend noTrend(String... clients) {
        return new NoTrend(new TreeSet<>(Set.of(clients)));
    }
}

package io.deprecation.demo.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.Sample;
import io.deprecation.usage.Direction;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.UserAgentUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every sample, whatever the day and the seed. */
class QuarterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    static Stream<Sample> samples() {
        return Stream.of(TODAY, LocalDate.parse("2028-03-01"))
                .flatMap(today -> Quarter.samples(Told.RULES, today, today.toEpochDay()).stream());
    }

    @Test
    void severalDeprecationsHaveAPast() {
        assertThat(Quarter.samples(Told.RULES, TODAY, 1).stream().map(Sample::deprecation))
                .containsExactlyInAnyOrder("customer-name", "invoice-contact", "order-paging");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDayUpToYesterdayHasTrafficAndNoOtherDoes(Sample sample) {
        assertThat(sample.from()).isEqualTo(sample.until().minusDays(91));
        assertThat(sample.uses().stream().map(Told::day).collect(toSet()))
                .isEqualTo(sample.from().datesUntil(sample.until()).collect(toSet()));
    }

    @Test
    void theSameArgumentsTellTheSame() {
        assertThat(Quarter.samples(Told.RULES, TODAY, 7)).isEqualTo(Quarter.samples(Told.RULES, TODAY, 7));
        assertThat(Quarter.samples(Told.RULES, TODAY, 7)).isNotEqualTo(Quarter.samples(Told.RULES, TODAY, 8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRequestIsPartOfTheTraffic(Sample sample) {
        assertThat(counts(sample, observation -> observation.direction() == Direction.REQUEST))
                .isNotEmpty()
                .isEqualTo(counts(
                        sample,
                        observation ->
                                observation.direction() == Direction.TRAFFIC && observation.kind() != Kind.NONE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySuccessWithABodyThatARuleConcernsHasOneAnswer(Sample sample) {
        Map<Instant, Long> answers = perHour(sample, observation -> observation.direction() == Direction.RESPONSE);
        Map<Instant, Long> successes = perHour(
                sample,
                observation ->
                        observation.direction() == Direction.TRAFFIC && observation.status() == StatusClass.SUCCESS);
        boolean hasBodies = !sample.deprecation().equals("order-paging");
        assertThat(answers).isEqualTo(hasBodies ? successes : Map.of());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLastLegacyRequestIsInTheLastHourWithOne(Sample sample) {
        Map<String, Instant> lastHours = sample.uses().stream()
                .filter(count -> count.use().observation().isLegacyRequest())
                .collect(toMap(count -> count.use().client(), HourlyCount::hour, (a, b) -> a.isAfter(b) ? a : b));
        assertThat(sample.lastRequests().stream()
                        .collect(toMap(LegacyRequest::client, last -> last.at().truncatedTo(ChronoUnit.HOURS))))
                .isEqualTo(lastHours);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void userAgentsAreThoseOfWhoSentOrGotTheOldForm(Sample sample) {
        long sent = total(sample, Observation::isLegacyRequest);
        long got = total(sample, observation -> observation.outcome() == Outcome.DELIVERED);
        long seen = sample.userAgents().stream().mapToLong(UserAgentUse::count).sum();
        assertThat(seen).isBetween(Math.max(sent, got), sent + got);
    }

    @Test
    void aPhaseBeginsOnItsDay() {
        assertThat(Told.sample("customer-name", TODAY, 1).phases())
                .extracting(PhaseChange::phase, PhaseChange::at)
                .containsExactly(
                        tuple("expand", Instant.parse("2026-08-02T00:00:00Z")),
                        tuple("migrate", Instant.parse("2026-09-01T00:00:00Z")));
    }

    @Test
    void answersAreDeliveredDeclinedAndWithheldAndSomeRequestsFail() {
        List<Observation> seen = Told.sample("customer-name", TODAY, 1).uses().stream()
                .map(count -> count.use().observation())
                .toList();
        assertThat(seen.stream().map(Observation::outcome).collect(toSet()))
                .isEqualTo(Set.of(Outcome.FORWARDED, Outcome.DELIVERED, Outcome.DECLINED, Outcome.WITHHELD));
        assertThat(seen.stream().map(Observation::status).collect(toSet()))
                .isEqualTo(Set.of(StatusClass.SUCCESS, StatusClass.CLIENT_ERROR, StatusClass.DENIED));
    }

    private record Key(Instant hour, String client, String method, String pattern, Kind kind, StatusClass status) {}

    private static Map<Key, Long> counts(Sample sample, Predicate<Observation> sort) {
        return some(sample, sort)
                .collect(groupingBy(
                        count -> new Key(
                                count.hour(),
                                count.use().client(),
                                count.use().method(),
                                count.use().pattern(),
                                count.use().observation().kind(),
                                count.use().observation().status()),
                        summingLong(HourlyCount::count)));
    }

    private static Map<Instant, Long> perHour(Sample sample, Predicate<Observation> sort) {
        return some(sample, sort).collect(groupingBy(HourlyCount::hour, summingLong(HourlyCount::count)));
    }

    private static long total(Sample sample, Predicate<Observation> sort) {
        return some(sample, sort).mapToLong(HourlyCount::count).sum();
    }

    private static Stream<HourlyCount> some(Sample sample, Predicate<Observation> sort) {
        return sample.uses().stream().filter(count -> sort.test(count.use().observation()));
    }
}

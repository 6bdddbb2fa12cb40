package io.deprecation.demo.history;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.Sample;
import io.deprecation.rule.Clients;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.ClientState;
import io.deprecation.usage.burndown.ClientState.Standing;
import io.deprecation.usage.burndown.Forecast;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The burn-down must call each client what its story is, on whatever day of the week and with whatever noise. */
class StoriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    static Stream<LocalDate> days() {
        return IntStream.range(0, 28).mapToObj(TODAY::plusDays);
    }

    @ParameterizedTest
    @MethodSource("days")
    void eachOfSixClientsStandsAsItsStorySays(LocalDate today) {
        Burndown burndown = Told.burndown(Told.sample("customer-name", today, today.toEpochDay()), client -> true);
        assertThat(standings(burndown))
                .isEqualTo(Map.of(
                        "acme", Standing.ACTIVE,
                        "globex", Standing.QUIET,
                        "initech", Standing.FADING,
                        "soylent", Standing.IDLE,
                        "umbrella", Standing.MIGRATED,
                        "hooli", Standing.EXEMPT));
    }

    @ParameterizedTest
    @MethodSource("days")
    void noDayIsForetoldAsLongAsOneClientDoesNotMove(LocalDate today) {
        Sample sample = Told.sample("customer-name", today, today.toEpochDay());
        assertThat(Told.burndown(sample, client -> true).forecast())
                .isEqualTo(new Forecast.NoTrend(new TreeSet<>(Set.of("acme"))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void withoutItTheFadingOneIsTheLast(LocalDate today) {
        Sample sample = Told.sample("customer-name", today, today.toEpochDay());
        Forecast forecast =
                Told.burndown(sample, client -> !client.equals("acme")).forecast();
        assertThat(forecast).isInstanceOf(Forecast.Falling.class);
        assertThat(((Forecast.Falling) forecast).quiet()).isBetween(today, today.plusDays(60));
    }

    @ParameterizedTest
    @MethodSource("days")
    void ofTheOthersOneIsDoneAndOneFades(LocalDate today) {
        assertThat(Told.burndown(Told.sample("invoice-contact", today, 1), client -> true)
                        .forecast())
                .isInstanceOf(Forecast.Stopped.class);
        assertThat(Told.burndown(Told.sample("order-paging", today, 1), client -> true)
                        .forecast())
                .isInstanceOf(Forecast.Falling.class);
    }

    @Test
    void everyClientIsInTheRegisterAsItsStorySays() {
        Clients register = ((Load.Loaded) new RuleDirectory(Path.of("../../deprecation-rules")).load())
                .catalog()
                .clients();
        assertThat(Quarter.samples(Told.RULES, TODAY, 1))
                .flatExtracting(Sample::uses)
                .extracting(count -> count.use().client())
                .allSatisfy(client -> assertThat(register.byId(client)).isPresent());
        assertThat(register.byId("umbrella").orElseThrow().migrated()).contains("customer-name");
    }

    private static Map<String, Standing> standings(Burndown burndown) {
        return burndown.clients().stream().collect(toMap(ClientState::client, ClientState::standing));
    }
}

package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Rules whose every date is one of some milliseconds, so that dates meet, and every instant between can be tried. */
@Tag("one-jdk")
class DecisionLaws {

    private static final int LAST = 40;
    private static final Instant BEGIN = Instant.parse("2026-12-01T12:00:00Z");
    private static final Clearance CLEARED = new Clearance() {
        @Override
        public boolean mayContract(Deprecation deprecation, Instant now) {
            return false;
        }

        @Override
        public boolean mayRefuse(Deprecation deprecation, String client, Instant now) {
            return true;
        }
    };

    @Property(tries = 5_000)
    void staysTheSameUntilAnotherIsDue(
            @ForAll("rules") Deprecation rule, @ForAll("clients") Optional<Client> client, @ForAll boolean declines) {
        for (int now = 0; now <= LAST; now++) {
            Decision decision = Decision.of(rule, CLEARED, client, declines, at(now));
            Instant until = decision.until().orElse(at(LAST + 1));
            assertThat(until).isAfter(at(now));
            for (int later = now; at(later).isBefore(until) && later <= LAST; later++) {
                assertThat(Decision.of(rule, CLEARED, client, declines, at(later)))
                        .isEqualTo(decision);
            }
        }
    }

    @Property(tries = 5_000)
    void aRefusalBecauseOfABrownoutIsOverWhenItSays(
            @ForAll("rules") Deprecation rule, @ForAll("clients") Optional<Client> client) {
        IntStream.rangeClosed(0, LAST)
                .mapToObj(now -> Decision.of(rule, CLEARED, client, false, at(now)))
                .flatMap(decision -> decision.brownoutEnds().stream())
                .forEach(end -> assertThat(
                                Decision.of(rule, CLEARED, client, false, end).brownoutEnds())
                        .isEmpty());
    }

    @Property(tries = 5_000)
    void whomARampHasTakenInItKeeps(@ForAll("rules") Deprecation rule, @ForAll("clients") Optional<Client> client) {
        Deprecation withoutDates = Rules.scheduling(
                Rules.rule("r", rule.phase(), Form.NEW, Optional.empty(), Rules.match("/a")), rule.schedule());
        List<Boolean> ramped = IntStream.rangeClosed(0, LAST)
                .mapToObj(now -> Decision.of(withoutDates, CLEARED, client, false, at(now))
                        .isContracted())
                .toList();
        assertThat(ramped).isSorted();
    }

    @Provide
    Arbitrary<Deprecation> rules() {
        return Combinators.combine(
                        Arbitraries.of(Phase.class),
                        instants().optional(),
                        instants().optional(),
                        schedules())
                .as((phase, anyway, exemption, schedule) -> {
                    Deprecation rule = Rules.rule(
                            "r",
                            phase,
                            Form.BOTH,
                            anyway.map(until -> new ContractAnyway("why", "jo", until)),
                            Rules.match("/a"));
                    Deprecation scheduled = Rules.scheduling(rule, schedule);
                    return exemption
                            .map(until -> Rules.exempting(scheduled, "acme", until))
                            .orElse(scheduled);
                });
    }

    @Provide
    Arbitrary<Optional<Client>> clients() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(Schedules.client("acme")),
                Optional.of(Schedules.client("acme", "r")),
                Optional.of(Schedules.client("globex")));
    }

    private static Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        brownouts().list().ofMaxSize(3), steps().list().ofMaxSize(3))
                .as(Schedule::new);
    }

    private static Arbitrary<Brownout> brownouts() {
        Arbitrary<Clientele> clientele =
                Arbitraries.of(Clientele.EVERYONE, Schedules.only("acme", "unknown"), Schedules.allBut("acme"));
        Arbitrary<Window> window = Combinators.combine(
                        instants(), Arbitraries.integers().between(1, 9))
                .as((from, length) -> new Window(from, from.plusMillis(length)));
        return Combinators.combine(
                        clientele,
                        Arbitraries.of(Brownout.On.class),
                        window.list().ofMinSize(1).ofMaxSize(4))
                .as(Brownout::new);
    }

    private static Arbitrary<RampStep> steps() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.subsetOf("acme", "globex", "unknown"),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.just(new RampStep.Anyway("why", "jo")).optional())
                .as((at, clients, percent, anyway) -> new RampStep(at, Set.copyOf(clients), percent, anyway));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(1, LAST).map(DecisionLaws::at);
    }

    private static Instant at(int millis) {
        return BEGIN.plusMillis(millis);
    }
}

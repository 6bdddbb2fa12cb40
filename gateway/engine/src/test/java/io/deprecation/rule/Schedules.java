package io.deprecation.rule;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Schedules for tests, that differ in what a test is about. */
final class Schedules {

    private static final Optional<RampStep.Anyway> WORD = Optional.of(new RampStep.Anyway("why", "jo"));

    private Schedules() {}

    static Schedule of(Brownout... brownouts) {
        return new Schedule(List.of(brownouts), List.of());
    }

    static Schedule of(RampStep... steps) {
        return new Schedule(List.of(), List.of(steps));
    }

    static Brownout brownout(Brownout.On on, Clientele clientele, Instant from, Instant until) {
        return new Brownout(clientele, on, List.of(new Window(from, until)));
    }

    static Clientele only(String... clients) {
        return new Clientele(Stream.of(clients).collect(toUnmodifiableSet()), Set.of());
    }

    static Clientele allBut(String... clients) {
        return new Clientele(Set.of(), Stream.of(clients).collect(toUnmodifiableSet()));
    }

    static RampStep step(Instant at, boolean anyway, String... clients) {
        return new RampStep(at, Set.of(clients), 0, anyway ? WORD : Optional.empty());
    }

    static RampStep step(Instant at, boolean anyway, int percent) {
        return new RampStep(at, Set.of(), percent, anyway ? WORD : Optional.empty());
    }

    static Client client(String id, String... migrated) {
        return new Client(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(migrated),
                Optional.empty(),
                false);
    }
}

package io.deprecation.filter.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import io.deprecation.usage.LedgerUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LatchReleaseTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final Known latches = new Known();
    private final LatchRelease release = new LatchRelease(latches);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeEach
    void latchTheRule() throws IOException {
        Deprecation rule = rules("contract", "fullName").deprecations().get(0);
        latches.latch(new Latch(Subject.everyone("r"), rule.fingerprint(), "evidence", Instant.EPOCH));
    }

    @Test
    void aLatchStandsWhileItsRuleAsksForContract() throws IOException {
        release.reconcile(rules("contract", "fullName"), NOW);
        assertThat(latches.all()).containsExactly(Subject.everyone("r"));
    }

    @Test
    void anEditOfThePhaseReleasesIt() throws IOException {
        release.reconcile(rules("migrate", "fullName"), NOW);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void anEditOfTheChangeReleasesIt() throws IOException {
        release.reconcile(rules("contract", "wholeName"), NOW);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void aClientsLatchStandsWhileAStepOfTheRampTakesItIn() throws IOException {
        Subject acme = Subject.client("r", "acme");
        String fingerprint = rules("migrate", "fullName").deprecations().get(0).fingerprint();
        latches.latch(new Latch(acme, fingerprint, "evidence", Instant.EPOCH));

        release.reconcile(rules("migrate" + ramp("2026-10-01", "acme"), "fullName"), NOW);
        assertThat(latches.all()).containsExactly(acme);
        release.reconcile(rules("migrate" + ramp("2026-10-01", "globex"), "fullName"), NOW);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void aStepThatIsPutOffReleasesIt() throws IOException {
        Subject acme = Subject.client("r", "acme");
        String fingerprint = rules("migrate", "fullName").deprecations().get(0).fingerprint();
        latches.latch(new Latch(acme, fingerprint, "evidence", Instant.EPOCH));

        release.reconcile(rules("migrate" + ramp("2026-12-01", "acme"), "fullName"), NOW);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void theEndOfTheRuleReleasesIt() {
        release.reconcile(Catalog.EMPTY, NOW);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void anEditThatWasTakenBackWhileTheDatabaseWasAwayReleasesItAllTheSame() throws IOException {
        latches.away = true;
        assertThatThrownBy(() -> release.reconcile(rules("migrate", "fullName"), NOW))
                .isInstanceOf(LedgerUnavailableException.class);
        latches.away = false;

        release.reconcile(rules("contract", "fullName"), NOW);

        assertThat(latches.all()).isEmpty();
    }

    private static String ramp(String day, String client) {
        return "\nramp:\n  steps:\n    - { at: " + day + "T00:00:00Z, clients: [" + client + "] }";
    }

    private Catalog rules(String phase, String to) throws IOException {
        return RuleR.in(folder, phase, to);
    }

    private static final class Known implements Latches {

        private final Map<Subject, Latch> known = new HashMap<>();
        private boolean away;

        @Override
        public Latch latch(Latch pass) {
            known.put(pass.subject(), pass);
            return pass;
        }

        @Override
        public void release(Subject subject) {
            if (away) {
                throw new LedgerUnavailableException("the database is away");
            }
            known.remove(subject);
        }

        @Override
        public Set<Subject> all() {
            return Set.copyOf(known.keySet());
        }

        @Override
        public Optional<Latch> latched(Subject subject) {
            return Optional.ofNullable(known.get(subject));
        }
    }
}

package io.deprecation.filter.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
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

    private final Known latches = new Known();
    private final LatchRelease release = new LatchRelease(latches);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeEach
    void latchTheRule() throws IOException {
        Deprecation rule = rules("contract", "fullName").deprecations().get(0);
        latches.latch(new Latch("r", rule.fingerprint(), "evidence", Instant.EPOCH));
    }

    @Test
    void aLatchStandsWhileItsRuleAsksForContract() throws IOException {
        release.reconcile(rules("contract", "fullName"));
        assertThat(latches.all()).containsExactly("r");
    }

    @Test
    void anEditOfThePhaseReleasesIt() throws IOException {
        release.reconcile(rules("migrate", "fullName"));
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void anEditOfTheChangeReleasesIt() throws IOException {
        release.reconcile(rules("contract", "wholeName"));
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void theEndOfTheRuleReleasesIt() {
        release.reconcile(Catalog.EMPTY);
        assertThat(latches.all()).isEmpty();
    }

    @Test
    void anEditThatWasTakenBackWhileTheDatabaseWasAwayReleasesItAllTheSame() throws IOException {
        latches.away = true;
        assertThatThrownBy(() -> release.reconcile(rules("migrate", "fullName")))
                .isInstanceOf(LedgerUnavailableException.class);
        latches.away = false;

        release.reconcile(rules("contract", "fullName"));

        assertThat(latches.all()).isEmpty();
    }

    private Catalog rules(String phase, String to) throws IOException {
        return RuleR.in(folder, phase, to);
    }

    private static final class Known implements Latches {

        private final Map<String, Latch> known = new HashMap<>();
        private boolean away;

        @Override
        public Latch latch(Latch pass) {
            known.put(pass.deprecation(), pass);
            return pass;
        }

        @Override
        public void release(String deprecation) {
            if (away) {
                throw new LedgerUnavailableException("the database is away");
            }
            known.remove(deprecation);
        }

        @Override
        public Set<String> all() {
            return Set.copyOf(known.keySet());
        }

        @Override
        public Optional<Latch> latched(String deprecation) {
            return Optional.ofNullable(known.get(deprecation));
        }
    }
}

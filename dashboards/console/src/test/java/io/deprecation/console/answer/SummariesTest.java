package io.deprecation.console.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deprecation.evidence.Contracts;
import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Clients;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Latch;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.Records;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real ledger; what time passes is what the test says that a look at the time takes. */
@Tag("one-jdk")
final class SummariesTest {

    private static final Catalog RULES = Generations.open(new RuleDirectory(Path.of("src/test/resources/rules")))
            .current();
    private static final Instant START = Instant.parse("2026-11-21T10:30:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Ledger ledger;

    private Instant now = START;
    private Catalog rules = RULES;
    private long nanos;
    private Duration cost = Duration.ZERO;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Records records;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Summaries summaries;

    @BeforeEach
    void open() {
        var database = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("ledger"), "ledger", "");
        ledger = Ledger.open(
                new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true), () -> now);
        records = ledger.records();
        summaries = new Summaries(sources(), this::nanoTime);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aFewAreAlwaysOfNow() {
        assertThat(readAt()).containsExactly(START, START);
        pass(Duration.ofSeconds(5));

        assertThat(readAt()).containsExactly(now, now);
    }

    @Test
    void whatIsAsGoodAsNewIsNotReadAgain() {
        assertThat(readAt()).containsExactly(START, START);
        pass(Summaries.FRESH);

        assertThat(readAt()).containsExactly(START, START);
    }

    @Test
    void theStalestAreMadeAnewForAsLongAsTheBudgetLasts() {
        // Each look at the time: twice for a summary, and more around it.
        cost = Duration.ofMillis(30);
        assertThat(readAt()).containsExactly(START, START);
        pass(Duration.ofSeconds(5));
        Instant second = now;

        assertThat(readAt()).containsExactly(second, START);
        pass(Duration.ofSeconds(5));

        assertThat(readAt()).containsExactly(second, now);
    }

    @Test
    void whatTakesLongerThanAnybodyWaitsIsMadeByUpkeep() {
        cost = Summaries.BUDGET.plusMillis(1);
        assertThat(readAt()).containsExactly(START, START);
        pass(Duration.ofSeconds(5));
        assertThat(readAt()).containsExactly(START, START);

        summaries.makeOne();
        summaries.makeOne();

        assertThat(readAt()).containsExactly(now, now);
    }

    @Test
    void upkeepMakesWhatLacksFirstAndSaysWhatItTook() {
        cost = Summaries.BUDGET.plusMillis(1);
        assertThat(summaries.makeOne()).isGreaterThan(cost.toNanos());
        Instant second = pass(Duration.ofSeconds(5));
        summaries.makeOne();

        assertThat(readAt()).containsExactly(START, second);
    }

    @Test
    void anEditOfTheRegisterIsInTheNextAnswer() {
        cost = Summaries.BUDGET.plusMillis(1);
        readAt();
        pass(Duration.ofSeconds(5));

        rules = new Catalog(RULES.deprecations(), Clients.NONE);

        assertThat(readAt()).containsExactly(now, now);
    }

    @Test
    void aRuleThatComesBackIsMadeAnewAndTheOthersAreNot() {
        cost = Summaries.BUDGET.plusMillis(1);
        readAt();
        pass(Duration.ofSeconds(5));

        rules = new Catalog(List.of(RULES.deprecations().get(1)), RULES.clients());
        assertThat(readAt()).containsExactly(START);

        rules = RULES;
        assertThat(readAt()).containsExactly(now, START);
    }

    @Test
    void aPassThatIsLatchedIsInTheNextAnswer() {
        cost = Summaries.BUDGET.plusMillis(1);
        assertThat(all().get(0).gate().verdict()).isNotEqualTo("pass");

        String fingerprint = RULES.deprecations().get(0).fingerprint();
        String id = RULES.deprecations().get(0).id();
        records.latches().latch(new Latch(Latch.Subject.everyone(id), fingerprint, "evidence", now));

        assertThat(all().get(0).gate().verdict()).isEqualTo("pass");
    }

    @Test
    void nothingThatIsKeptStandsInForALedgerThatIsSilent() {
        readAt();

        records = Records.none();

        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(this::all);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> new ClientAnswers(sources(), summaries).one("acme"));
    }

    @Test
    void aListSaysOfEachEntryWhenItWasRead() {
        cost = Summaries.BUDGET.plusMillis(1);
        var deprecations = new DeprecationAnswers(sources(), summaries);
        deprecations.all();
        pass(Duration.ofSeconds(5));

        assertThat(deprecations.all().asked()).isEqualTo(now);
        assertThat(deprecations.all().deprecations())
                .extracting(entry -> entry.interval().readAt())
                .containsExactly(START, START);
    }

    private List<Instant> readAt() {
        return all().stream().map(summary -> summary.interval().readAt()).toList();
    }

    private List<Summary> all() {
        return summaries.all(Reading.of(sources()));
    }

    private Sources sources() {
        return new Sources(() -> rules, Clearance.NONE, records, Contracts.NONE, () -> now);
    }

    private Instant pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
        return now;
    }

    private long nanoTime() {
        nanos += cost.toNanos();
        return nanos;
    }
}

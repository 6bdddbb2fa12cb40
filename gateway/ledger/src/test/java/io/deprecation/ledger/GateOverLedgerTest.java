package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.evidence.Contracts;
import io.deprecation.evidence.Inquiry;
import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Clients;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate over a real ledger: what it must not take for quiet. */
@Tag("one-jdk")
final class GateOverLedgerTest {

    private final MovableClock clock = new MovableClock("2026-07-01T12:00:00Z");

    @TempDir
    Path folder;

    private DatabaseSettings database;

    @BeforeEach
    void fresh() {
        database = DatabaseKind.H2.fresh(folder);
    }

    @Test
    void aQuietWindowInWhichTheClientsWereThereIsAPass() throws IOException {
        Deprecation rule = rule("[GET, PUT]");
        try (Ledger ledger = open()) {
            begin(ledger, rule);
            ledger.recorder().count(Uses.old("acme"));
            pass(ledger, Duration.ofDays(36));
            comeNew(ledger);

            assertThat(ask(ledger, rule).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void oneUseInTheWindowIsAFailure() throws IOException {
        Deprecation rule = rule("[GET, PUT]");
        try (Ledger ledger = open()) {
            begin(ledger, rule);
            pass(ledger, Duration.ofDays(36));
            ledger.recorder().count(Uses.old("acme"));
            comeNew(ledger);

            assertThat(ask(ledger, rule).verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void aRuleWhoseMatchWasEditedHasSeenNothingBefore() throws IOException {
        try (Ledger ledger = open()) {
            begin(ledger, rule("[GET]"));
            pass(ledger, Duration.ofDays(36));
            Deprecation wider = rule("[GET, PUT]");
            begin(ledger, wider);
            comeNew(ledger);

            assertThat(ask(ledger, wider).verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(reasons(ask(ledger, wider))).contains("have been counted since 2026-08-06");
        }
    }

    @Test
    void aDamagedSegmentMakesItsHourAGapThatTheGateDoesNotSee() throws IOException {
        Deprecation rule = rule("[GET, PUT]");
        try (Ledger ledger = open()) {
            begin(ledger, rule);
            pass(ledger, Duration.ofDays(30));
            ledger.recorder().count(Uses.old("acme"));
            damage();
            pass(ledger, Duration.ofDays(6));
            comeNew(ledger);

            GateAnswer answer = ask(ledger, rule);
            assertThat(answer.verdict()).isNotEqualTo(Verdict.PASS);
            assertThat(reasons(answer)).contains("a segment file was damaged");
        }
    }

    @Test
    void aLedgerThatDoesNotAnswerIsNoQuietOne() throws IOException {
        Deprecation rule = rule("[GET, PUT]");
        var unreachable = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "nobody", "");
        try (Ledger ledger = open(unreachable)) {
            assertThatThrownBy(() -> ask(ledger, rule)).isInstanceOf(LedgerUnavailableException.class);
        }
    }

    private Ledger open() {
        return open(database);
    }

    private Ledger open(DatabaseSettings settings) {
        var ledger = new LedgerSettings(settings, folder.resolve("segments"), Duration.ofHours(1), true);
        return Ledger.open(ledger, clock, new SegmentSizes(8, 8));
    }

    private void begin(Ledger ledger, Deprecation rule) {
        ledger.records().rules().record(Map.of(rule.id(), Inquiry.countedAs(rule)), clock.instant());
    }

    private void pass(Ledger ledger, Duration time) {
        ledger.flush();
        clock.forward(time);
        ledger.flush();
        ledger.flush();
    }

    private static void comeNew(Ledger ledger) {
        var seen = Observation.traffic(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS);
        ledger.recorder().count(new Use(Uses.DEPRECATION, "acme", seen, "/customers/{id}", "PUT"));
        ledger.flush();
    }

    /** Flips a bit of the counter of the first slot, under the process that counts in it. */
    private void damage() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("segments"))) {
            for (Path segment :
                    files.filter(file -> file.toString().endsWith(".segment")).toList()) {
                try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
                    file.seek(512 + 8);
                    int counted = file.read();
                    file.seek(512 + 8);
                    file.write(counted ^ 4);
                }
            }
        }
    }

    private GateAnswer ask(Ledger ledger, Deprecation rule) {
        return new Inquiry(ledger.records(), Contracts.NONE).gate(rule, Clients.NONE, clock.instant());
    }

    private static String reasons(GateAnswer answer) {
        return answer.findings().stream().map(Finding::words).collect(Collectors.joining("\n"));
    }

    private Deprecation rule(String methods) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        Files.writeString(rules.resolve("customer-name.yaml"), """
                deprecation: customer-name
                guide: https://developers.example.com/guides/customer-name
                phase: contract
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/customers/{id}"]
                    methods: %s
                    request: ["$"]
                upstream: new
                change:
                  - rename: name
                    to: fullName
                """.formatted(methods));
        return new RuleDirectory(rules)
                .load().rules().stream()
                        .map(LoadedRule::deprecation)
                        .findFirst()
                        .orElseThrow();
    }
}

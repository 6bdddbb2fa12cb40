package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.Latch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pass that is kept. */
final class LatchedGateIT {

    private static final Instant EFFECTIVE = Instant.parse("2026-11-21T10:31:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aLatchStandsForItsOwnMatchAndChangeAloneWhateverIsCountedSince() {
        var database = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("ledger"), "ledger", "");
        SampleLedger.fill(database, RunningConsole.RULES);
        var settings = new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true);
        String fingerprint =
                RunningConsole.RULES.deprecation("customer-name").orElseThrow().fingerprint();
        try (Ledger ledger = Ledger.open(settings, InstantSource.fixed(SampleLedger.NOW));
                RunningConsole console = RunningConsole.over(ledger.records())) {
            ledger.records().latches().latch(pass("of another change"));
            assertThat(gate(console).get("verdict").asString()).isEqualTo("fail");

            ledger.records().latches().latch(pass(fingerprint));

            JsonNode gate = gate(console);
            assertThat(gate.get("verdict").asString()).isEqualTo("pass");
            assertThat(gate.get("findings")).isEmpty();
            assertThat(gate.get("latch").get("effective").asString()).isEqualTo(EFFECTIVE.toString());
            assertThat(gate.get("latch").get("evidence")).hasSize(2);
            assertThat(console.get("/api/gate/customer-name", "Accept", "text/csv")
                            .body())
                    .contains("customer-name,pass,,,,,2. Nobody sent it.,\r\n");
            assertThat(console.get("/api/deprecations/customer-name").body())
                    .contains("\"gate\":{\"verdict\":\"pass\"}");
        }
    }

    private static Latch pass(String fingerprint) {
        return new Latch(
                Latch.Subject.everyone("customer-name"),
                fingerprint,
                "1. The sunset has passed.\n2. Nobody sent it.",
                EFFECTIVE);
    }

    private static JsonNode gate(RunningConsole console) {
        return JsonMapper.builder()
                .build()
                .readTree(console.get("/api/gate/customer-name").body());
    }
}

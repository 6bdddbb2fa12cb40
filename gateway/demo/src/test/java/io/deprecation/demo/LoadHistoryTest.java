package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("one-jdk")
final class LoadHistoryTest {

    private static final String RULES = "../../deprecation-rules";

    @TempDir
    private Path data;

    @Test
    void theHistoryIsLoadedOnceAndMarkedAsASample() {
        assertThat(run(url())).contains("0", "customer-name: sample data from");
        try (SampleHistory ledger = SampleHistory.into(new DatabaseSettings(url(), "ledger", ""))) {
            assertThat(ledger.isLoaded("customer-name")).isTrue();
            assertThat(ledger.isLoaded("invoice-status")).isFalse();
        }
        assertThat(run(url())).contains("0", "customer-name: has its sample data already");
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsToldWithoutAStackTrace() {
        assertThat(run("jdbc:postgresql://127.0.0.1:1/ledger"))
                .contains("1", "The ledger cannot be written: ")
                .doesNotContain("\tat ");
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("ledger").toAbsolutePath();
    }

    private static String run(String url) {
        var out = new StringWriter();
        int status = new CommandLine(new LoadHistory())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute("--rules=" + RULES, "--ledger-url=" + url);
        return status + "\n" + out;
    }
}

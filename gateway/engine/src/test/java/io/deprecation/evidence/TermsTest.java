package io.deprecation.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Interval;
import io.deprecation.usage.gate.GateTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTest {

    @TempDir
    private Path rules;

    @Test
    void tellsTheGateOfEachClientsResponseBrownouts() throws IOException {
        GateTerms terms = terms("""
                brownouts:
                  - { from: 2026-11-02T00:00:00Z, for: PT4H, on: responses, clients: [acme] }
                  - { from: 2026-11-01T00:00:00Z, for: PT4H, on: responses }
                  - { from: 2026-11-01T04:00:00Z, for: PT4H, on: responses, except: [globex] }
                  - { from: 2026-11-03T00:00:00Z, for: PT4H }
                """);

        assertThat(terms.brownouts().of("acme"))
                .containsExactly(
                        interval("2026-11-01T00:00:00Z", "2026-11-01T08:00:00Z"),
                        interval("2026-11-02T00:00:00Z", "2026-11-02T04:00:00Z"));
        assertThat(terms.brownouts().of("globex"))
                .containsExactly(interval("2026-11-01T00:00:00Z", "2026-11-01T04:00:00Z"));
    }

    @Test
    void tellsOfNoneWhereNoneIsScheduled() throws IOException {
        assertThat(terms("").brownouts().of("acme")).isEmpty();
    }

    private GateTerms terms(String more) throws IOException {
        Files.writeString(rules.resolve("a.yaml"), """
                deprecation: a
                guide: https://example.com/guide
                phase: migrate
                deprecated: 2026-09-01
                sunset: 2027-03-31
                match: [{ paths: [/a], request: ["$"] }]
                upstream: new
                change: [{ rename: a, to: b }]
                """ + more, UTF_8);
        Files.writeString(rules.resolve("clients.yaml"), """
                clients:
                  - { id: acme, name: Acme }
                  - { id: globex, name: Globex }
                """, UTF_8);
        Load load = new RuleDirectory(rules).load();
        assertThat(load.problems()).isEmpty();
        Catalog catalog = ((Load.Loaded) load).catalog();
        Deprecation rule = catalog.deprecation("a").orElseThrow();
        return Terms.of(rule, catalog.clients());
    }

    private static Interval interval(String from, String until) {
        return new Interval(Instant.parse(from), Instant.parse(until));
    }
}

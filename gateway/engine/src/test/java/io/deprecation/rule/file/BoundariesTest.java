package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every instant that a file can name, and the decision a millisecond before it, at it and a millisecond after it. Clocks
 * in Berlin are put forward on 28 March 2027 at 01:00 UTC, and back on 25 October 2026 at 01:00 UTC.
 */
class BoundariesTest {

    private static final String CLIENTS = "clients:\n  - { id: acme, name: Acme }\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // phase | what stands in the file | the instant | before it | from it on
                "migrate | | 2026-09-01T00:00:00Z | MIGRATE | MIGRATE",
                "migrate | | 2027-03-31T00:00:00Z | MIGRATE | MIGRATE",
                "contract | | 2027-03-31T00:00:00Z | MIGRATE | MIGRATE",
                "contract | contract-anyway: { reason: why, by: jo, until: 2027-05-01 } | 2027-05-01T00:00:00Z | CONTRACT, refused | MIGRATE",
                "contract | contract-anyway: { reason: why, by: jo, until: 2027-05-01T00:00:00+02:00 } | 2027-04-30T22:00:00Z | CONTRACT, refused | MIGRATE",
                "contract | contract-anyway: { reason: why, by: jo, until: 2028-01-01 }; exemptions: [{ client: acme, until: 2027-06-30, reason: why }] | 2027-06-30T00:00:00Z | MIGRATE | CONTRACT, refused",
                "contract | contract-anyway: { reason: why, by: jo, until: 2028-01-01 }; exemptions: [{ client: acme, until: 2028-01-01, reason: why }] | 2028-01-01T00:00:00Z | MIGRATE | MIGRATE",
                "migrate | ramp: { steps: [{ at: 2027-04-01T09:00:00+02:00, percent: 100, anyway: { reason: why, by: jo } }] } | 2027-04-01T07:00:00Z | MIGRATE | CONTRACT, refused",
                "migrate | ramp: { steps: [{ at: 2027-04-01, percent: 100, anyway: { reason: why, by: jo } }] }; exemptions: [{ client: acme, until: 2027-06-30, reason: why }] | 2027-04-01T00:00:00Z | MIGRATE | MIGRATE",
                "migrate | ramp: { steps: [{ at: 2027-04-01, percent: 100, anyway: { reason: why, by: jo } }] }; exemptions: [{ client: acme, until: 2027-06-30, reason: why }] | 2027-06-30T00:00:00Z | MIGRATE | CONTRACT, refused",
                "migrate | brownouts: [{ from: 2026-11-03T12:00:00+01:00, for: PT1H }] | 2026-11-03T11:00:00Z | MIGRATE | MIGRATE, refused",
                "migrate | brownouts: [{ from: 2026-11-03T12:00:00+01:00, for: PT1H }] | 2026-11-03T12:00:00Z | MIGRATE, refused | MIGRATE",
                "migrate | brownouts: [{ from: 2026-11-03, until: 2026-11-04, on: responses }] | 2026-11-03T00:00:00Z | MIGRATE | MIGRATE, withheld",
                "migrate | brownouts: [{ from: 2026-11-03, until: 2026-11-04, on: responses }] | 2026-11-04T00:00:00Z | MIGRATE, withheld | MIGRATE",
                "migrate | brownouts: [{ from: 2026-11-03, until: 2026-11-04 }, { from: 2026-11-04, for: PT1H }] | 2026-11-04T00:00:00Z | MIGRATE, refused | MIGRATE, refused",
                "migrate | brownouts: [{ from: 2026-11-03, until: 2026-11-04 }, { from: 2026-11-04, for: PT1H, on: responses }] | 2026-11-04T00:00:00Z | MIGRATE, refused | MIGRATE, withheld",
                "migrate | brownouts: [{ preset: growing, from: 2026-11-03, every: P7D }] | 2026-11-24T00:00:00Z | MIGRATE | MIGRATE, refused",
                "migrate | brownouts: [{ preset: growing, from: 2026-11-03, every: P7D }] | 2026-11-25T00:00:00Z | MIGRATE, refused | MIGRATE",
                // A time that is skipped is the instant of the change, and lasts as long as it says.
                "migrate | brownouts: [{ cron: '30 2 28 3 *', for: PT1H, zone: Europe/Berlin, from: 2027-01-01 }] | 2027-03-28T01:00:00Z | MIGRATE | MIGRATE, refused",
                "migrate | brownouts: [{ cron: '30 2 28 3 *', for: PT1H, zone: Europe/Berlin, from: 2027-01-01 }] | 2027-03-28T02:00:00Z | MIGRATE, refused | MIGRATE",
                "migrate | brownouts: [{ cron: '0 1 28 3 *', for: PT4H, zone: Europe/Berlin, from: 2027-01-01 }] | 2027-03-28T01:00:00Z | MIGRATE, refused | MIGRATE, refused",
                "migrate | brownouts: [{ cron: '0 1 28 3 *', for: PT4H, zone: Europe/Berlin, from: 2027-01-01 }] | 2027-03-28T04:00:00Z | MIGRATE, refused | MIGRATE",
                // Of a time that comes twice it is the first, and the second is none.
                "migrate | brownouts: [{ cron: '30 2 25 10 *', for: PT30M, zone: Europe/Berlin, from: 2026-10-01 }] | 2026-10-25T00:30:00Z | MIGRATE | MIGRATE, refused",
                "migrate | brownouts: [{ cron: '30 2 25 10 *', for: PT30M, zone: Europe/Berlin, from: 2026-10-01 }] | 2026-10-25T01:00:00Z | MIGRATE, refused | MIGRATE",
                "migrate | brownouts: [{ cron: '30 2 25 10 *', for: PT30M, zone: Europe/Berlin, from: 2026-10-01 }] | 2026-10-25T01:30:00Z | MIGRATE | MIGRATE",
                "migrate | brownouts: [{ cron: '0 1 25 10 *', for: PT4H, zone: Europe/Berlin, from: 2026-10-01 }] | 2026-10-25T03:00:00Z | MIGRATE, refused | MIGRATE",
                // They begin no earlier than `from`, and none goes on beyond `until`.
                "migrate | brownouts: [{ cron: '0 12 * * *', for: PT4H, zone: UTC, from: 2026-11-03T12:00:00Z, until: 2026-11-04T13:00:00Z }] | 2026-11-03T12:00:00Z | MIGRATE | MIGRATE, refused",
                "migrate | brownouts: [{ cron: '0 12 * * *', for: PT4H, zone: UTC, from: 2026-11-03T12:00:00.001Z, until: 2026-11-04T13:00:00Z }] | 2026-11-03T12:00:00Z | MIGRATE | MIGRATE",
                "migrate | brownouts: [{ cron: '0 12 * * *', for: PT4H, zone: UTC, from: 2026-11-03T12:00:00Z, until: 2026-11-04T13:00:00Z }] | 2026-11-04T13:00:00Z | MIGRATE, refused | MIGRATE",
                "migrate | brownouts: [{ cron: '0 22 30 3 *', for: PT4H, zone: UTC, from: 2027-03-01 }] | 2027-03-31T00:00:00Z | MIGRATE, refused | MIGRATE",
            })
    void aDecisionChangesAtItsInstantAndAtNoOther(
            String phase, String scheduled, Instant boundary, String before, String after) {
        Catalog catalog = load(phase, scheduled == null ? "" : scheduled);

        assertThat(decided(catalog, boundary.minusMillis(1))).isEqualTo(before);
        assertThat(decided(catalog, boundary)).isEqualTo(after);
        assertThat(decided(catalog, boundary.plusMillis(1))).isEqualTo(after);
    }

    private static String decided(Catalog catalog, Instant now) {
        Deprecation rule = catalog.deprecation("a").orElseThrow();
        Decision decision = Decision.of(
                rule,
                Clearance.NONE,
                Optional.of(catalog.clients().all().iterator().next()),
                false,
                now);
        return decision.phase()
                + (decision.refuses() ? ", refused" : "")
                + (decision.withheld().isPresent() ? ", withheld" : "");
    }

    /** @param scheduled lines with semicolons between them */
    private static Catalog load(String phase, String scheduled) {
        String rule = RuleText.of("a", phase) + scheduled.replace("; ", "\n") + "\n";
        Load load = RuleText.load(Map.of("a.yaml", rule.getBytes(UTF_8), "clients.yaml", CLIENTS.getBytes(UTF_8)));
        assertThat(load.problems()).isEmpty();
        return ((Load.Loaded) load).catalog();
    }
}

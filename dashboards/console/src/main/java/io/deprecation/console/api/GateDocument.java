package io.deprecation.console.api;

import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gate's answer: {@code GET /api/gate/{id}}. As a table, a row for each finding, or each line of a latch's evidence.
 *
 * @param deprecation the deprecation's id
 * @param asked when the gate was asked
 * @param verdict {@code pass}, {@code fail} or {@code unknown}; {@code pass} while a latch stands, because neither a
 *     refused attempt nor a gap reopens it
 * @param interval the window of a client without a cadence; not there where nothing was counted to go by
 * @param findings what each condition says, in their order; empty while a latch stands
 * @param contradicted the clients that are recorded as migrated or gone and used the old form all the same
 * @param latch the pass that stands
 * @param contractAnyway the owner's word that stands in for one
 */
public record GateDocument(
        String deprecation,
        Instant asked,
        String verdict,
        Optional<MadeFrom> interval,
        List<GateFinding> findings,
        List<String> contradicted,
        Optional<GateLatch> latch,
        Optional<AnywayWord> contractAnyway)
        implements Tabular {

    public GateDocument {
        findings = List.copyOf(findings);
        contradicted = List.copyOf(contradicted);
    }

    @Override
    public Table table() {
        Stream<List<String>> found = findings.stream().map(this::row);
        Stream<List<String>> kept = latch.stream()
                .flatMap(pass -> pass.evidence().stream())
                .map(line -> List.of(deprecation, verdict, "", "", "", "", line, ""));
        return new Table(
                List.of("deprecation", "verdict", "condition", "name", "finding", "client", "reason", "acceptedBy"),
                Stream.concat(found, kept).toList());
    }

    private List<String> row(GateFinding finding) {
        return List.of(
                deprecation,
                verdict,
                String.valueOf(finding.condition()),
                finding.name(),
                finding.verdict(),
                finding.client().orElse(""),
                finding.reason(),
                finding.accepted().map(AcceptedBy::by).orElse(""));
    }
}

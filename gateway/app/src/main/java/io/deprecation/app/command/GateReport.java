package io.deprecation.app.command;

import io.deprecation.console.api.AcceptedBy;
import io.deprecation.console.api.AnywayWord;
import io.deprecation.console.api.GateDocument;
import io.deprecation.console.api.GateFinding;
import io.deprecation.console.api.MadeFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A gate's answer as {@code gate} prints it: the verdict, and a line for each reason. */
final class GateReport {

    private GateReport() {}

    static String text(GateDocument gate) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s".formatted(gate.deprecation(), gate.verdict()));
        gate.latch().ifPresent(latch -> {
            lines.add("The pass is kept, and in effect from %s on, because:".formatted(latch.effective()));
            lines.addAll(latch.evidence());
        });
        gate.findings().forEach(finding -> lines.add(line(finding)));
        gate.contradicted()
                .forEach(client ->
                        lines.add("%s is recorded as migrated or gone, and used the old form: correct the record"
                                .formatted(client)));
        gate.contractAnyway().ifPresent(word -> lines.add(line(word)));
        gate.interval().filter(MadeFrom::sampleData).ifPresent(days -> lines.add("Made from sample data."));
        return lines.stream().map(GateReport::printable).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(GateFinding finding) {
        String accepted = finding.accepted().map(GateReport::words).orElse("");
        return "%d. %s: %s%s".formatted(finding.condition(), finding.verdict(), finding.reason(), accepted);
    }

    private static String words(AcceptedBy word) {
        return " Accepted by %s until %s: %s".formatted(word.by(), word.until(), word.reason());
    }

    private static String line(AnywayWord word) {
        return "contract-anyway %s %s, by %s: %s"
                .formatted(word.stands() ? "stands until" : "ended on", word.until(), word.by(), word.reason());
    }

    /** What others have written may not steer a terminal. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}

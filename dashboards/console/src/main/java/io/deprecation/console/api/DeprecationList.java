package io.deprecation.console.api;

import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.Instant;
import java.util.List;

/**
 * All deprecations: {@code GET /api/deprecations}.
 *
 * @param asked when this was so
 * @param deprecations those that there is a rule for, in the order of their files
 */
public record DeprecationList(Instant asked, List<DeprecationEntry> deprecations) implements Tabular {

    public DeprecationList {
        deprecations = List.copyOf(deprecations);
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        "deprecation",
                        "summary",
                        "owner",
                        "guide",
                        "phase",
                        "phaseInEffect",
                        "deprecated",
                        "sunset",
                        "clientsStillOnIt",
                        "forecast",
                        "gate",
                        "from",
                        "to",
                        "complete",
                        "readAt"),
                deprecations.stream().map(DeprecationList::row).toList());
    }

    private static List<String> row(DeprecationEntry entry) {
        return List.of(
                entry.deprecation(),
                entry.summary(),
                entry.owner(),
                entry.guide().toString(),
                entry.phase(),
                entry.phaseInEffect(),
                entry.deprecated().toString(),
                entry.sunset().toString(),
                String.valueOf(entry.clients().size()),
                entry.forecast().words(),
                entry.gate().verdict(),
                entry.interval().from().toString(),
                entry.interval().to().toString(),
                String.valueOf(entry.interval().complete()),
                entry.interval().readAt().toString());
    }
}

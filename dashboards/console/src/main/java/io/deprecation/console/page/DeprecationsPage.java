package io.deprecation.console.page;

import io.deprecation.console.answer.Overview;
import io.deprecation.console.api.DeprecationEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** All deprecations, those in trouble first. */
public record DeprecationsPage(
        Instant at, List<DeprecationRow> rows, long inTrouble, boolean sampleData, boolean incomplete) implements Page {

    private static final Comparator<DeprecationEntry> ORDER = Comparator.<DeprecationEntry, Course>comparing(Course::of)
            .thenComparingLong(DeprecationEntry::daysToSunset)
            .thenComparing(DeprecationEntry::deprecation);

    public DeprecationsPage {
        rows = List.copyOf(rows);
    }

    public static DeprecationsPage of(Overview overview) {
        List<DeprecationEntry> entries = overview.list().deprecations();
        List<DeprecationRow> rows = entries.stream()
                .sorted(ORDER)
                .map(entry ->
                        DeprecationRow.of(entry, overview.lastDays().getOrDefault(entry.deprecation(), List.of())))
                .toList();
        return new DeprecationsPage(
                overview.list().asked(),
                rows,
                rows.stream().filter(row -> row.course().tone() == Tone.BAD).count(),
                entries.stream().anyMatch(entry -> entry.interval().sampleData()),
                entries.stream().anyMatch(entry -> !entry.interval().complete()));
    }

    @Override
    public String template() {
        return "deprecations";
    }

    @Override
    public String title() {
        return "Deprecations";
    }

    @Override
    public String section() {
        return "deprecations";
    }

    @Override
    public String asked() {
        return Words.moment(at);
    }

    public String lead() {
        String all = Words.count(rows.size(), "deprecation");
        return inTrouble == 0 ? all + ", none in trouble" : all + ", " + Words.count(inTrouble) + " in trouble";
    }
}

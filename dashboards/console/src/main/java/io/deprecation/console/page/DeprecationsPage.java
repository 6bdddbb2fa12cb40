package io.deprecation.console.page;

import io.deprecation.console.answer.Overview;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.MadeFrom;
import java.util.Comparator;
import java.util.List;

/** All deprecations, those in trouble first. */
public record DeprecationsPage(String asked, List<DeprecationRow> rows, long inTrouble, List<MadeFrom> intervals)
        implements Page {

    private static final Comparator<DeprecationEntry> ORDER = Comparator.<DeprecationEntry, Course>comparing(Course::of)
            .thenComparingLong(DeprecationEntry::daysToSunset)
            .thenComparing(DeprecationEntry::deprecation);

    public DeprecationsPage {
        rows = List.copyOf(rows);
        intervals = List.copyOf(intervals);
    }

    public static DeprecationsPage of(Overview overview) {
        List<DeprecationEntry> entries = overview.list().deprecations();
        List<DeprecationRow> rows = entries.stream()
                .sorted(ORDER)
                .map(entry -> DeprecationRow.of(entry, overview.lastDaysOf(entry.deprecation())))
                .toList();
        return new DeprecationsPage(
                Words.moment(overview.list().asked()),
                rows,
                rows.stream().filter(row -> row.course().tone() == Tone.BAD).count(),
                entries.stream().map(DeprecationEntry::interval).toList());
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

    public String lead() {
        String all = Words.count(rows.size(), "deprecation");
        return inTrouble == 0 ? all + ", none in trouble" : all + ", " + Words.count(inTrouble) + " in trouble";
    }
}

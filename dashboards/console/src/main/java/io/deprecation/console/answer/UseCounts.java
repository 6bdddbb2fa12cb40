package io.deprecation.console.answer;

import io.deprecation.console.api.Uses;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Direction;
import io.deprecation.usage.Observation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one client was counted with on one day, put together. */
final class UseCounts {

    private final Map<String, Long> requests = new TreeMap<>();
    private final Map<String, Long> responses = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> strays = new TreeMap<>();

    private UseCounts() {}

    /** @param uses of one client and day; what tells of traffic alone is left out */
    static Uses of(List<DailyUse> uses) {
        var counts = new UseCounts();
        uses.forEach(counts::add);
        return new Uses(counts.requests, counts.responses, counts.refused, counts.strays);
    }

    private void add(DailyUse use) {
        Observation seen = use.observation();
        if (seen.direction() == Direction.TRAFFIC) {
            return;
        }
        boolean request = seen.direction() == Direction.REQUEST;
        String what = request ? seen.kind().word() : seen.outcome().word();
        if (seen.isStrayOf(use.client())) {
            strays.merge(what, use.count(), Long::sum);
            return;
        }
        (request ? requests : responses).merge(what, use.count(), Long::sum);
        if (seen.outcome().isRefusal()) {
            refused.merge(seen.outcome().word(), use.count(), Long::sum);
        }
    }
}

package io.deprecation.usage.burndown;

import io.deprecation.usage.DailyUse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One day of a burn-down.
 *
 * @param day the day, in UTC
 * @param complete whether everything that was used on it is known; if not, no use proves nothing
 * @param legacy how many legacy requests each client sent, strays apart; a client that sent none is not in it
 */
public record BurndownDay(LocalDate day, boolean complete, NavigableMap<String, Long> legacy) {

    public BurndownDay {
        legacy = Collections.unmodifiableNavigableMap(new TreeMap<>(legacy));
    }

    /** How many clients sent the old form. */
    public int activeClients() {
        return legacy.size();
    }

    static List<BurndownDay> all(BurndownInput input) {
        Map<LocalDate, List<DailyUse>> legacy =
                input.daily().stream().filter(LegacyUse::counts).collect(Collectors.groupingBy(DailyUse::day));
        return input.from()
                .datesUntil(input.today().plusDays(1))
                .map(day -> new BurndownDay(day, input.complete(day), byClient(legacy.getOrDefault(day, List.of()))))
                .toList();
    }

    private static NavigableMap<String, Long> byClient(List<DailyUse> uses) {
        return uses.stream().collect(Collectors.toMap(DailyUse::client, DailyUse::count, Long::sum, TreeMap::new));
    }
}

package io.deprecation.usage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a client declines the old form: that it did so on one day may be a trial, that it did on all of its last days
 * is how it works (design 5-usage.md, "The gate", condition 3).
 */
public final class Declines {

    /** On how many active days in a row. */
    public static final int DAYS = 7;

    private Declines() {}

    /**
     * Whether a client declined the old form, and neither got nor asked for it, on each of its last {@value #DAYS} active
     * days. Fewer days than that prove nothing.
     *
     * @param uses of one client, in any order
     */
    public static boolean throughout(List<DailyUse> uses) {
        Map<LocalDate, List<DailyUse>> days = uses.stream()
                .filter(use -> use.observation().direction() != Direction.REQUEST)
                .collect(Collectors.groupingBy(
                        DailyUse::day, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return days.size() >= DAYS && days.values().stream().limit(DAYS).allMatch(Declines::on);
    }

    private static boolean on(List<DailyUse> day) {
        return day.stream().anyMatch(use -> use.observation().outcome() == Outcome.DECLINED)
                && day.stream().noneMatch(use -> use.observation().outcome().isRead());
    }
}

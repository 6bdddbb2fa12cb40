package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.BurndownDay;
import io.deprecation.console.api.BurndownDocument;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A burn-down client by client: how often each sent the old form, day by day. */
final class ClientSeries {

    /** For so many days a client that sent the old form is still on it (design 5-usage.md, "Burn-down"). */
    static final int ACTIVE_DAYS = 7;

    private final List<BurndownDay> days;
    private final Map<String, long[]> counts;

    private ClientSeries(List<BurndownDay> days, Map<String, long[]> counts) {
        this.days = days;
        this.counts = counts;
    }

    static ClientSeries of(BurndownDocument burndown) {
        List<BurndownDay> days = burndown.days();
        Map<String, long[]> counts = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            int day = i;
            days.get(i).clients().forEach(client -> {
                long legacy = LegacyCounts.of(client.uses());
                if (legacy > 0) {
                    counts.computeIfAbsent(client.client(), first -> new long[days.size()])[day] = legacy;
                }
            });
        }
        return new ClientSeries(days, counts);
    }

    int size() {
        return days.size();
    }

    LocalDate day(int index) {
        return days.get(index).day();
    }

    boolean isComplete(int index) {
        return days.get(index).complete();
    }

    /** Those that sent it at all, who sent most first. */
    List<String> clients() {
        return counts.keySet().stream()
                .sorted(Collections.reverseOrder((one, other) -> {
                    int byTotal = Long.compare(total(one), total(other));
                    return byTotal == 0 ? other.compareTo(one) : byTotal;
                }))
                .toList();
    }

    private long total(String client) {
        long total = 0;
        for (long count : of(client)) {
            total += count;
        }
        return total;
    }

    long on(String client, int index) {
        return of(client)[index];
    }

    long total(int index) {
        return counts.values().stream().mapToLong(count -> count[index]).sum();
    }

    /** How many sent it on a day, or on one of the six before. */
    int remaining(int index) {
        int first = Math.max(0, index - ACTIVE_DAYS + 1);
        return (int) counts.values().stream()
                .filter(count -> IntStream.rangeClosed(first, index).anyMatch(day -> count[day] > 0))
                .count();
    }

    List<LegacyDay> of(String client, int lastDays) {
        return IntStream.range(Math.max(0, size() - lastDays), size())
                .mapToObj(index -> new LegacyDay(day(index), isComplete(index), on(client, index)))
                .toList();
    }

    private long[] of(String client) {
        return counts.getOrDefault(client, new long[size()]);
    }
}

package io.deprecation.usage.gate;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.HourlyUse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ledger's rows of each client, sorted out once: with hundreds of clients there are too many rows to go through for
 * each of them.
 *
 * @param daily the uses by day, without strays
 * @param hourly the uses by hour, with strays
 */
record CountsByClient(Map<String, List<DailyUse>> daily, Map<String, List<HourlyUse>> hourly) {

    static CountsByClient of(GateEvidence evidence) {
        Map<String, List<DailyUse>> daily = evidence.daily().stream()
                .filter(use -> !use.observation().isStrayOf(use.client()))
                .collect(Collectors.groupingBy(DailyUse::client));
        return new CountsByClient(daily, evidence.hourly().stream().collect(Collectors.groupingBy(HourlyUse::client)));
    }

    List<DailyUse> daily(String client) {
        return daily.getOrDefault(client, List.of());
    }

    List<HourlyUse> hourly(String client) {
        return hourly.getOrDefault(client, List.of());
    }
}

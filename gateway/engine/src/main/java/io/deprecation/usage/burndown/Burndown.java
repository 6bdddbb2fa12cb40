package io.deprecation.usage.burndown;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.PhaseChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A deprecation's use over some days.
 *
 * @param deprecation the deprecation's id
 * @param days each of the days, those without a use too
 * @param clients how each client stands today, in the order of their ids
 * @param phases the changes of its phase, oldest first
 * @param sunset its sunset
 * @param forecast when the last client may be quiet
 */
public record Burndown(
        String deprecation,
        List<BurndownDay> days,
        List<ClientState> clients,
        List<PhaseChange> phases,
        Optional<Instant> sunset,
        Forecast forecast) {

    public Burndown {
        days = List.copyOf(days);
        clients = List.copyOf(clients);
        phases = List.copyOf(phases);
    }

    /** The burn-down of what was counted. */
    public static Burndown of(BurndownInput input) {
        Map<String, List<DailyUse>> uses = byClient(input);
        List<ClientHistory> histories = uses.keySet().stream()
                .map(client -> ClientHistory.of(input, client, uses.getOrDefault(client, List.of())))
                .toList();
        List<ClientState> states = histories.stream().map(ClientHistory::state).toList();
        Forecast forecast = histories.stream()
                .filter(history -> !history.exempt())
                .map(ClientHistory::forecast)
                .reduce(new Forecast.NothingToForecast(), Forecast::latest);
        return new Burndown(
                input.deprecation(), BurndownDay.all(input), states, input.phases(), input.sunset(), forecast);
    }

    private static Map<String, List<DailyUse>> byClient(BurndownInput input) {
        Map<String, List<DailyUse>> uses = input.daily().stream()
                .filter(use -> !use.observation().isStrayOf(use.client()))
                .collect(Collectors.groupingBy(DailyUse::client, TreeMap::new, Collectors.toList()));
        input.consumers().forEach(client -> uses.putIfAbsent(client, List.of()));
        return uses;
    }
}

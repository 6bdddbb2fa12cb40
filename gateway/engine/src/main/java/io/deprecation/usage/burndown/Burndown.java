package io.deprecation.usage.burndown;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.PhaseChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
        Map<String, List<DailyUse>> uses = uses(input);
        Map<String, List<Activity>> activity = activity(input);
        List<ClientHistory> histories = clients(input, uses, activity).stream()
                .map(client -> ClientHistory.of(
                        input, client, uses.getOrDefault(client, List.of()), activity.getOrDefault(client, List.of())))
                .toList();
        List<ClientState> states = histories.stream().map(ClientHistory::state).toList();
        Forecast forecast = histories.stream()
                .filter(history -> !history.exempt())
                .map(ClientHistory::forecast)
                .reduce(new Forecast.NothingToForecast(), Forecast::latest);
        return new Burndown(
                input.deprecation(), BurndownDay.all(input), states, input.phases(), input.sunset(), forecast);
    }

    private static SortedSet<String> clients(
            BurndownInput input, Map<String, List<DailyUse>> uses, Map<String, List<Activity>> activity) {
        var clients = new TreeSet<>(input.consumers());
        clients.addAll(uses.keySet());
        clients.addAll(activity.keySet());
        return clients;
    }

    private static Map<String, List<DailyUse>> uses(BurndownInput input) {
        return input.daily().stream()
                .filter(use -> !use.observation().isStrayOf(use.client()))
                .collect(Collectors.groupingBy(DailyUse::client));
    }

    private static Map<String, List<Activity>> activity(BurndownInput input) {
        return input.activity().stream()
                .filter(seen -> !seen.observation().isStrayOf(seen.client()))
                .collect(Collectors.groupingBy(Activity::client));
    }
}

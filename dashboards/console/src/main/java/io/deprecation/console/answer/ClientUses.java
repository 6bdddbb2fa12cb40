package io.deprecation.console.answer;

import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.ClientUseDay;
import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UserAgentUse;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.ClientState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One client's use of each deprecation. */
final class ClientUses {

    /** The last days of which everything is told. */
    private static final int DAYS = 14;

    private final Reading reading;
    private final String client;

    ClientUses(Reading reading, String client) {
        this.reading = reading;
        this.client = client;
    }

    /** Its use of one; empty if it was never seen with it, and is not named by it. */
    Optional<ClientUse> of(Deprecation deprecation) {
        Burndown burndown = reading.burndown(deprecation, reading.first());
        return burndown.clients().stream()
                .filter(state -> state.client().equals(client))
                .findFirst()
                .map(state -> use(deprecation, burndown, state));
    }

    private ClientUse use(Deprecation deprecation, Burndown burndown, ClientState state) {
        return new ClientUse(
                Standings.ofDeprecation(deprecation.id(), state, reading.madeFrom(burndown)),
                deprecation.summary(),
                deprecation.guide(),
                deprecation.sunset(),
                reading.daysTo(deprecation.sunset()),
                lastRequest(deprecation.id()),
                userAgents(deprecation.id()),
                days(burndown));
    }

    private Optional<LastRequest> lastRequest(String deprecation) {
        return reading.records().history().lastLegacyRequests(deprecation).stream()
                .filter(request -> request.client().equals(client))
                .findFirst()
                .map(ClientUses::lastRequest);
    }

    private static LastRequest lastRequest(LegacyRequest request) {
        return new LastRequest(request.at(), request.method(), request.pattern());
    }

    private List<UserAgentCount> userAgents(String deprecation) {
        Map<String, Long> counts =
                reading
                        .records()
                        .history()
                        .userAgents(deprecation, since(), reading.today().plusDays(1))
                        .stream()
                        .filter(use -> use.client().equals(client))
                        .collect(Collectors.groupingBy(
                                UserAgentUse::userAgent, TreeMap::new, Collectors.summingLong(UserAgentUse::count)));
        return counts.entrySet().stream()
                .map(each -> new UserAgentCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(UserAgentCount::count).reversed())
                .toList();
    }

    private List<ClientUseDay> days(Burndown burndown) {
        Map<LocalDate, List<DailyUse>> uses = reading.daily(burndown.deprecation(), since()).stream()
                .filter(use -> use.client().equals(client))
                .collect(Collectors.groupingBy(DailyUse::day));
        return burndown.days().stream()
                .filter(day -> !day.day().isBefore(since()))
                .map(day -> new ClientUseDay(
                        day.day(), day.complete(), UseCounts.of(uses.getOrDefault(day.day(), List.of()))))
                .toList();
    }

    private LocalDate since() {
        return reading.today().minusDays(DAYS - 1L);
    }
}

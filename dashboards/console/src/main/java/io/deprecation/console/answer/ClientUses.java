package io.deprecation.console.answer;

import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.ClientUseDay;
import io.deprecation.console.api.EndpointCount;
import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.CallUse;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.EndpointUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.UserAgentUse;
import io.deprecation.usage.burndown.ClientState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One client's use of each deprecation. */
final class ClientUses {

    /** The last days of which everything is told. */
    private static final int DAYS = 14;

    private final Reading reading;
    private final String client;
    private final Map<String, List<DailyUse>> daily;
    private final Map<String, List<CallUse>> calls;
    private final Map<String, List<UserAgentUse>> userAgents;
    private final Map<String, LegacyRequest> lastRequests;

    private ClientUses(
            Reading reading,
            String client,
            Map<String, List<DailyUse>> daily,
            Map<String, List<CallUse>> calls,
            Map<String, List<UserAgentUse>> userAgents,
            Map<String, LegacyRequest> lastRequests) {
        this.reading = reading;
        this.client = client;
        this.daily = daily;
        this.calls = calls;
        this.userAgents = userAgents;
        this.lastRequests = lastRequests;
    }

    /** Reads what the ledger has of one client alone. */
    static ClientUses of(Reading reading, String client) {
        UseHistory history = reading.records().history();
        LocalDate since = since(reading);
        LocalDate until = reading.today().plusDays(1);
        return new ClientUses(
                reading,
                client,
                history.dailyOf(client, since, until),
                history.callsOf(client, since, until),
                history.userAgentsOf(client, since, until),
                history.lastLegacyRequestsOf(client).stream()
                        .collect(Collectors.toMap(LegacyRequest::deprecation, Function.identity())));
    }

    /** Its use of one; empty if it was never seen with it, and is not named by it. */
    Optional<ClientUse> of(Summary summary) {
        return summary.client(client).map(state -> use(summary, state));
    }

    private ClientUse use(Summary summary, ClientState state) {
        Deprecation deprecation = summary.deprecation();
        return new ClientUse(
                Standings.ofDeprecation(deprecation.id(), state, summary.interval()),
                deprecation.summary(),
                deprecation.guide(),
                deprecation.sunset(),
                reading.daysTo(deprecation.sunset()),
                Optional.ofNullable(lastRequests.get(deprecation.id())).map(LastRequest::of),
                EndpointUse.among(calls.getOrDefault(deprecation.id(), List.of()), client).stream()
                        .map(use -> new EndpointCount(use.method(), use.pattern(), use.count()))
                        .toList(),
                UserAgentCount.among(userAgents.getOrDefault(deprecation.id(), List.of())),
                days(summary));
    }

    /** A day that has begun since the summary was made is not known to be complete. */
    private List<ClientUseDay> days(Summary summary) {
        Map<LocalDate, List<DailyUse>> uses = daily
                .getOrDefault(summary.deprecation().id(), List.of())
                .stream()
                .collect(Collectors.groupingBy(DailyUse::day));
        return since(reading)
                .datesUntil(reading.today().plusDays(1))
                .map(day -> new ClientUseDay(
                        day, summary.completeDays().contains(day), UseCounts.of(uses.getOrDefault(day, List.of()))))
                .toList();
    }

    private static LocalDate since(Reading reading) {
        return reading.today().minusDays(DAYS - 1L);
    }
}

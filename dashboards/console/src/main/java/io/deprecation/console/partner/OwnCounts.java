package io.deprecation.console.partner;

import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Activity;
import io.deprecation.usage.CallUse;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.UserAgentUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the ledger has of one client, each by deprecation. */
record OwnCounts(
        Map<String, List<Activity>> activity,
        Map<String, List<DailyUse>> daily,
        Map<String, List<CallUse>> endpoints,
        Map<String, List<UserAgentUse>> userAgents,
        Map<String, LegacyRequest> lastRequests) {

    /** The last days of which calls are told. */
    static final int DAYS = 14;

    /** The last days that tell a habit, of a client that calls once a week too. */
    private static final int HABIT_DAYS = 90;

    private static final int EXAMPLES = 3;

    static OwnCounts read(UseHistory history, String client, LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        LocalDate until = today.plusDays(1);
        return new OwnCounts(
                history.activityOf(client),
                history.dailyOf(client, today.minusDays(HABIT_DAYS - 1L), until),
                history.callsOf(client, first, until),
                history.userAgentsOf(client, first, until),
                history.lastLegacyRequestsOf(client).stream()
                        .collect(Collectors.toMap(LegacyRequest::deprecation, Function.identity())));
    }

    boolean has(String deprecation) {
        return activity.containsKey(deprecation);
    }

    PartnerDeprecation of(Decision decision, Client client, Instant now) {
        Deprecation deprecation = decision.deprecation();
        String id = deprecation.id();
        var judgement = new Judgement(
                decision, client, activity.getOrDefault(id, List.of()), daily.getOrDefault(id, List.of()), now);
        PartnerUse use = judgement.use();
        Optional<LocalDate> fixBy = use.isToFix() ? Optional.of(judgement.fixBy()) : Optional.empty();
        return new PartnerDeprecation(
                id,
                fixBy.map(day -> "Fix by " + day).orElse("OK"),
                fixBy,
                use.word(),
                use.words(),
                deprecation.summary(),
                deprecation.deprecated(),
                deprecation.sunset(),
                deprecation.guide(),
                Optional.ofNullable(lastRequests.get(id)).map(LastRequest::of),
                EndpointCalls.of(endpoints.getOrDefault(id, List.of())),
                UserAgentCount.among(userAgents.getOrDefault(id, List.of())),
                deprecation.examples().stream()
                        .limit(EXAMPLES)
                        .map(BeforeAfter::of)
                        .toList());
    }
}

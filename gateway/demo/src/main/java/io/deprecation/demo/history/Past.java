package io.deprecation.demo.history;

import io.deprecation.ledger.HourlyCount;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up exchanges as the ledger does. For one thread. */
final class Past {

    private record InHour(Instant hour, Use use) {}

    private record OnDay(LocalDate day, String client, String userAgent) {}

    private final String deprecation;
    private final Map<InHour, Long> uses = new LinkedHashMap<>();
    private final Map<OnDay, Long> userAgents = new LinkedHashMap<>();
    private final Map<String, LegacyRequest> last = new LinkedHashMap<>();

    Past(String deprecation) {
        this.deprecation = deprecation;
    }

    void add(Instant at, String client, String userAgent, Exchange exchange) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        for (Use use : exchange.uses(deprecation, client)) {
            uses.merge(new InHour(hour, use), 1L, Long::sum);
        }
        if (exchange.touchesOld()) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            userAgents.merge(new OnDay(day, client, userAgent), 1L, Long::sum);
        }
        if (exchange.sendsOld()) {
            Call call = exchange.call();
            var request = new LegacyRequest(deprecation, client, at, call.method(), call.pattern());
            last.merge(client, request, (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
    }

    List<HourlyCount> uses() {
        return uses.entrySet().stream()
                .map(entry ->
                        new HourlyCount(entry.getKey().hour(), entry.getKey().use(), entry.getValue()))
                .toList();
    }

    List<UserAgentUse> userAgents() {
        return userAgents.entrySet().stream()
                .map(entry -> new UserAgentUse(
                        entry.getKey().day(),
                        entry.getKey().client(),
                        entry.getKey().userAgent(),
                        entry.getValue()))
                .toList();
    }

    List<LegacyRequest> lastRequests() {
        return List.copyOf(last.values());
    }
}

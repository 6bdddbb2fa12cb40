package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One client's use of one deprecation.
 *
 * @param standing how it stands; its members are this one's
 * @param summary what the deprecation is about
 * @param guide the migration guide
 * @param sunset when the old form is expected to be refused
 * @param daysToSunset the days from today to that of the sunset; negative if it has passed
 * @param lastLegacyRequest the last request of the old shape, however long ago
 * @param endpoints to which the old form was sent on the last days, the most frequent first
 * @param userAgents those of the last days, the most frequent first
 * @param days the last days, each of them
 */
public record ClientUse(
        @JsonUnwrapped DeprecationStanding standing,
        String summary,
        URI guide,
        Instant sunset,
        long daysToSunset,
        Optional<LastRequest> lastLegacyRequest,
        List<EndpointCount> endpoints,
        List<UserAgentCount> userAgents,
        List<ClientUseDay> days) {

    public ClientUse {
        endpoints = List.copyOf(endpoints);
        userAgents = List.copyOf(userAgents);
        days = List.copyOf(days);
    }
}

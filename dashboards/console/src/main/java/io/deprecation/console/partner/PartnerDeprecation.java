package io.deprecation.console.partner;

import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.UserAgentCount;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One partner's use of one deprecation.
 *
 * @param deprecation the deprecation's id
 * @param status {@code OK}, or {@code Fix by} and a date
 * @param fixBy until when the old form is served to this partner; not there where nothing is to be done
 * @param use why that is the status: a {@link PartnerUse}
 * @param words the same as a sentence, and what to do
 * @param summary what the deprecation is about
 * @param deprecated since when the old form is deprecated
 * @param sunset when the old form is expected to be refused
 * @param guide the migration guide
 * @param lastLegacyRequest the last request of the old shape, however long ago: the one that proves it
 * @param endpoints its calls, by endpoint, those with the old form first
 * @param userAgents what called itself how and sent the old form, the most frequent first
 * @param examples the same thing before and after
 */
public record PartnerDeprecation(
        String deprecation,
        String status,
        Optional<LocalDate> fixBy,
        String use,
        String words,
        String summary,
        Instant deprecated,
        Instant sunset,
        URI guide,
        Optional<LastRequest> lastLegacyRequest,
        List<EndpointCalls> endpoints,
        List<UserAgentCount> userAgents,
        List<BeforeAfter> examples) {

    public PartnerDeprecation {
        endpoints = List.copyOf(endpoints);
        userAgents = List.copyOf(userAgents);
        examples = List.copyOf(examples);
    }
}

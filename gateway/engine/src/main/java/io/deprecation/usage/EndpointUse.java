package io.deprecation.usage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often a client sent the old form of a deprecation to one endpoint; strays are left out.
 *
 * @param method the requests' method
 * @param pattern the path pattern of the rule that matched, never the path
 * @param count how often; at least 1
 */
public record EndpointUse(String method, String pattern, long count) {

    /** Most frequent first; of equals by name, so that the same counts are told in the same order. */
    private static final Comparator<EndpointUse> ORDER = Comparator.comparingLong(EndpointUse::count)
            .reversed()
            .thenComparing(EndpointUse::pattern)
            .thenComparing(EndpointUse::method);

    private record Endpoint(String method, String pattern) {}

    /** Those among a client's calls of one deprecation, the most frequent first. */
    public static List<EndpointUse> among(List<CallUse> calls, String client) {
        Map<Endpoint, Long> counts = calls.stream()
                .filter(call -> call.observation().isLegacyRequest()
                        && !call.observation().isStrayOf(client))
                .collect(Collectors.groupingBy(
                        call -> new Endpoint(call.method(), call.pattern()), Collectors.summingLong(CallUse::count)));
        return counts.entrySet().stream()
                .map(each ->
                        new EndpointUse(each.getKey().method(), each.getKey().pattern(), each.getValue()))
                .sorted(ORDER)
                .toList();
    }
}

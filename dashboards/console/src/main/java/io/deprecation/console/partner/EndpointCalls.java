package io.deprecation.console.partner;

import io.deprecation.usage.CallUse;
import io.deprecation.usage.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One partner's calls of one endpoint.
 *
 * @param method the method
 * @param pattern the path pattern, never the path
 * @param calls all of them
 * @param old those that sent the old form, or what cannot be told from it: those that contract would refuse
 * @param refused those that were refused
 * @param delivered those whose answers brought the old form along
 */
public record EndpointCalls(String method, String pattern, long calls, long old, long refused, long delivered) {

    private record Endpoint(String pattern, String method) {}

    private static final Comparator<EndpointCalls> OLD_FIRST = Comparator.comparingLong(EndpointCalls::old)
            .thenComparingLong(EndpointCalls::calls)
            .reversed()
            .thenComparing(EndpointCalls::pattern)
            .thenComparing(EndpointCalls::method);

    static List<EndpointCalls> of(List<CallUse> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(use -> new Endpoint(use.pattern(), use.method())))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(OLD_FIRST)
                .toList();
    }

    private static EndpointCalls of(Endpoint endpoint, List<CallUse> uses) {
        return new EndpointCalls(
                endpoint.method(),
                endpoint.pattern(),
                sum(uses, use -> use.observation().direction() == Direction.TRAFFIC),
                sum(uses, use -> use.observation().isLegacyRequest()),
                sum(uses, EndpointCalls::isRefused),
                sum(uses, use -> use.observation().outcome().isRead()));
    }

    /** Every exchange is counted as traffic too, and would be refused twice. */
    private static boolean isRefused(CallUse use) {
        return use.observation().direction() == Direction.TRAFFIC
                && use.observation().outcome().isRefusal();
    }

    private static long sum(List<CallUse> uses, Predicate<CallUse> which) {
        return uses.stream().filter(which).mapToLong(CallUse::count).sum();
    }
}

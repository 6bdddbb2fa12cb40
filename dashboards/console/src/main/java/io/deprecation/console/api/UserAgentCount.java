package io.deprecation.console.api;

import io.deprecation.usage.UserAgentUse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often a user agent was seen with the old form: best effort, and never a basis for decisions.
 *
 * @param userAgent what the client called itself; {@code other} for all beyond the most frequent
 * @param count how often
 */
public record UserAgentCount(String userAgent, long count) {

    /** Those among some uses, the most frequent first; of equals by name. */
    public static List<UserAgentCount> among(List<UserAgentUse> uses) {
        Map<String, Long> counts = uses.stream()
                .collect(Collectors.groupingBy(
                        UserAgentUse::userAgent, TreeMap::new, Collectors.summingLong(UserAgentUse::count)));
        return counts.entrySet().stream()
                .map(each -> new UserAgentCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(UserAgentCount::count).reversed())
                .toList();
    }
}

package io.deprecation.console.answer;

import io.deprecation.console.api.DeprecationList;
import java.util.List;
import java.util.Map;

/**
 * All deprecations, with their last days.
 *
 * @param list what the API says of them
 * @param lastDays the last 31 days of each by its id, today included
 */
public record Overview(DeprecationList list, Map<String, List<LegacyDay>> lastDays) {

    public Overview {
        lastDays = Map.copyOf(lastDays);
    }

    /** The last days of one; none if nothing was counted. */
    public List<LegacyDay> lastDaysOf(String deprecation) {
        return lastDays.getOrDefault(deprecation, List.of());
    }
}

package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one client was counted with on one day. A request counts once in {@code requests}, by what was found in it, and
 * if it was refused once more in {@code refused}, by why.
 *
 * @param requests by what was found (new, echo, old, unread, untranslatable, conflict)
 * @param responses by what became of the old form (delivered, requested, declined, withheld, drift)
 * @param refused by why (contract, brownout, ramp, conflict, untranslatable, unread, duplicate)
 * @param strays what an unknown caller was counted with that the upstream itself answered with 401, 403 or 404; in
 *     none of the others
 */
public record Uses(
        Map<String, Long> requests,
        Map<String, Long> responses,
        Map<String, Long> refused,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> strays) {

    /** Nothing was counted. */
    public static final Uses NONE = new Uses(Map.of(), Map.of(), Map.of(), Map.of());

    public Uses {
        requests = ordered(requests);
        responses = ordered(responses);
        refused = ordered(refused);
        strays = ordered(strays);
    }

    /** Each of them by its name. */
    @JsonIgnore
    public Map<String, Map<String, Long>> directions() {
        var directions = new LinkedHashMap<String, Map<String, Long>>();
        directions.put("requests", requests);
        directions.put("responses", responses);
        directions.put("refused", refused);
        directions.put("strays", strays);
        return directions;
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}

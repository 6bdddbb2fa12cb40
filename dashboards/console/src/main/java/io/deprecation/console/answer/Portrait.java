package io.deprecation.console.answer;

import io.deprecation.console.api.ClientDocument;
import java.util.List;
import java.util.Map;

/**
 * One client, with the names of what it is to give up.
 *
 * @param document what the API says of it
 * @param oldNames the old members and parameters of each of its deprecations by id, as their rules write them
 */
public record Portrait(ClientDocument document, Map<String, List<String>> oldNames) {

    public Portrait {
        oldNames = Map.copyOf(oldNames);
    }
}

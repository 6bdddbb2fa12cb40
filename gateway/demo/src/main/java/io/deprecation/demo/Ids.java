package io.deprecation.demo;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ids in the answers of the API; none where an answer is not what it should be. */
final class Ids {

    private Ids() {}

    /** The id of a resource, or those of a list's items. */
    static List<Long> in(String json) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(json);
            Iterable<JsonNode> found = answer.has("items") ? answer.path("items") : List.of(answer);
            return StreamSupport.stream(found.spliterator(), false)
                    .map(resource -> resource.path("id"))
                    .filter(JsonNode::canConvertToLong)
                    .map(JsonNode::longValue)
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }
}

package io.deprecation.console.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The console's JSON: members in the order in which the records have them, and none for what is not there. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    /** A document of the console's, in UTF-8. */
    public static byte[] bytes(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }
}

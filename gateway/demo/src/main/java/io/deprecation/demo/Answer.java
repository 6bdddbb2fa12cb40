package io.deprecation.demo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Map;

/** An answer of the sample API: a status, headers, and a body that may be empty. */
record Answer(int status, Map<String, String> headers, String body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    /** A 200 with its entity tag. */
    static Answer ok(String json) {
        return new Answer(200, Map.of("Content-Type", "application/json", "ETag", EntityTag.of(json)), json);
    }

    static Answer created(String json, String location) {
        return new Answer(
                201,
                Map.of("Content-Type", "application/json", "ETag", EntityTag.of(json), "Location", location),
                json);
    }

    static Answer noContent() {
        return new Answer(204, Map.of(), "");
    }

    static Answer notModified(String tag) {
        return new Answer(304, Map.of("ETag", tag), "");
    }

    ResponseDefinition toResponse() {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(status);
        headers.forEach(response::withHeader);
        return body.isEmpty() ? response.build() : response.withBody(body).build();
    }
}

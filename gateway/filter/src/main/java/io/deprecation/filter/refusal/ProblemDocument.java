package io.deprecation.filter.refusal;

import io.deprecation.rule.Deprecation;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A refusal as {@code application/problem+json} (RFC 9457), with the members of design 4-http.md. */
final class ProblemDocument {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemDocument() {}

    /** The document's bytes; {@code base} is where the pages on problem types are. */
    static byte[] of(Refusal refusal, URI base) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", base + refusal.reason().slug());
            json.writeStringProperty("title", refusal.reason().title());
            json.writeNumberProperty("status", refusal.reason().status());
            json.writeStringProperty("detail", Detail.of(refusal));
            refusal.deprecation().ifPresent(deprecation -> write(json, deprecation));
            if (!refusal.errors().isEmpty()) {
                json.writeArrayPropertyStart("errors");
                refusal.errors().forEach(error -> write(json, error));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Deprecation deprecation) {
        json.writeStringProperty("deprecation", deprecation.id());
        json.writeStringProperty("sunset", deprecation.sunset().toString());
        json.writeStringProperty("guide", deprecation.guide().toString());
    }

    private static void write(JsonGenerator json, Refusal.Fault error) {
        json.writeStartObject();
        json.writeStringProperty("pointer", error.pointer());
        if (!error.replacement().isEmpty()) {
            json.writeArrayPropertyStart("replacement");
            error.replacement().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}

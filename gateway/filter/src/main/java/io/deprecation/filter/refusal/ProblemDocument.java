package io.deprecation.filter.refusal;

import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A refusal as {@code application/problem+json} (RFC 9457), with the members of design 4-http.md. */
public final class ProblemDocument {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemDocument() {}

    /** The document's bytes; {@code base} is where the pages on problem types are. */
    public static byte[] of(Refusal refusal, URI base) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", base + refusal.reason().slug());
            json.writeStringProperty("title", refusal.reason().title());
            json.writeNumberProperty("status", refusal.reason().status());
            json.writeStringProperty("detail", Detail.of(refusal));
            refusal.deprecation().ifPresent(deprecation -> write(json, deprecation));
            refusal.brownoutEnds().ifPresent(end -> json.writeStringProperty("brownoutEnds", end.toString()));
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
        json.writeStringProperty(
                error.at().place() == Place.BODY
                        ? "pointer"
                        : error.at().place().word(),
                error.at().name());
        if (!error.replacement().isEmpty()) {
            json.writeArrayPropertyStart("replacement");
            error.replacement().forEach(instead -> writeItem(json, instead));
            json.writeEndArray();
        }
        error.other().ifPresent(other -> write(json, other));
        json.writeEndObject();
    }

    /** A member is a pointer, as everywhere; what is elsewhere says where. */
    private static void writeItem(JsonGenerator json, Parameter instead) {
        if (instead.place() == Place.BODY) {
            json.writeString(instead.name());
        } else {
            json.writeStartObject();
            json.writeStringProperty(instead.place().word(), instead.name());
            json.writeEndObject();
        }
    }
}

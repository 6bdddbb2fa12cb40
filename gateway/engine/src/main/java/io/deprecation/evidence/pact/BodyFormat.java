package io.deprecation.evidence.pact;

import io.deprecation.json.EventStream;
import io.deprecation.json.Limits;
import io.deprecation.json.LineStream;
import io.deprecation.json.PatchDocument;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Translator;
import java.util.Locale;
import java.util.Optional;

/** What a body is, told by its media type as the gateway tells it (design 4-http.md, "media types"). */
enum BodyFormat {
    JSON,
    /** JSON that holds only what changes. */
    MERGE_PATCH,
    JSON_PATCH,
    /** JSON texts, one a line. */
    LINES,
    /** Server-sent events. */
    EVENTS,
    FORM,
    /** No rule has a say on it. */
    OTHER;

    /** The format of a body that is a text. */
    static BodyFormat of(Optional<String> contentType, String text) {
        BodyFormat format = contentType.map(BodyFormat::ofType).orElse(FORM);
        return format == FORM && startsLikeJson(text) ? JSON : format;
    }

    /** So send command lines their JSON, and servers that do not look at the media type take it. */
    static boolean startsLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The format of a body that is written as a JSON value, which is JSON whatever its type is said to be. */
    static BodyFormat ofValue(Optional<String> contentType) {
        BodyFormat format = contentType.map(BodyFormat::ofType).orElse(JSON);
        return format == MERGE_PATCH || format == JSON_PATCH ? format : JSON;
    }

    static BodyFormat ofType(String contentType) {
        String name = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "application/merge-patch+json" -> MERGE_PATCH;
            case "application/json-patch+json" -> JSON_PATCH;
            case "application/x-www-form-urlencoded" -> FORM;
            case "text/event-stream" -> EVENTS;
            case "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines",
                    "application/stream+json" -> LINES;
            default -> name.equals("application/json") || name.endsWith("+json") ? JSON : OTHER;
        };
    }

    boolean isJson() {
        return this == JSON || this == MERGE_PATCH;
    }

    /** What finds the forms in the objects of such a body; empty if it has none. */
    Optional<Translator> translator(Plan plan, Limits limits) {
        return switch (this) {
            case JSON, MERGE_PATCH -> Optional.of(new Rewriter(plan, limits));
            case JSON_PATCH -> Optional.of(new PatchDocument(plan, limits));
            case LINES -> Optional.of(new LineStream(plan, limits));
            case EVENTS -> Optional.of(new EventStream(plan, limits));
            case FORM, OTHER -> Optional.empty();
        };
    }
}

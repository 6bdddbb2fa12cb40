package io.deprecation.filter.body;

import io.deprecation.json.Chain;
import io.deprecation.json.EventStream;
import io.deprecation.json.Limits;
import io.deprecation.json.LineStream;
import io.deprecation.json.PatchDocument;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Translator;
import io.deprecation.parameter.FormDocument;
import io.deprecation.parameter.FormOrJson;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.ObjectDocument;
import io.deprecation.parameter.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What can be done with a body, told by its media type (design 4-http.md, "media types"). */
enum MediaKind {
    /** JSON in UTF-8: it is translated. */
    JSON,
    /** JSON that holds only what changes (RFC 7396): it is translated, and what is missing from it means nothing. */
    MERGE_PATCH,
    /** JSON texts, one a line: each is translated and handed on by itself. */
    LINES,
    /** Server-sent events, of which only responses are made: the data of each is translated by itself. */
    EVENTS,
    /**
     * Said to be a form, or nothing is said: it is translated if it starts like JSON. So send command lines and old
     * clients their JSON, and servers that do not look at the media type take it.
     */
    PERHAPS_JSON,
    /** A form of which a rule changes the fields; it is taken for JSON if it starts like it. */
    FORM,
    /** JSON in another character set, or with parameters that make no sense: unread. */
    OTHER_CHARSET,
    /** A JSON Patch (RFC 6902), of which only requests are made: its operations are translated. */
    JSON_PATCH,
    /** Anything else: no rule has a say on it. */
    OTHER;

    private static final Pattern PARAMETERS = Pattern.compile("[;,]");
    private static final Set<Charset> READABLE = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    /** The names that are in use for JSON texts on lines; none is registered. */
    private static final Set<String> LINE_TYPES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/stream+json");

    /** @param formsChange whether a rule changes the fields of forms */
    static MediaKind ofRequest(HttpHeaders headers, boolean formsChange) {
        MediaKind kind = ofRequest(headers);
        if (!formsChange || !isForm(headers)) {
            return kind;
        }
        // Names and values are escapes of bytes in that character set, and we read them as UTF-8.
        return headers.getOrEmpty(HttpHeaders.CONTENT_TYPE).stream().allMatch(MediaKind::isReadable)
                ? FORM
                : OTHER_CHARSET;
    }

    /** Whether a request says that its body is a form. */
    static boolean isForm(HttpHeaders headers) {
        return ofRequest(headers) == PERHAPS_JSON && headers.containsHeader(HttpHeaders.CONTENT_TYPE);
    }

    private static boolean isReadable(String type) {
        MediaType parsed = parse(type);
        return parsed != null && (parsed.getCharset() == null || READABLE.contains(parsed.getCharset()));
    }

    private static MediaKind ofRequest(HttpHeaders headers) {
        List<String> types = headers.getOrEmpty(HttpHeaders.CONTENT_TYPE);
        // Which of several an upstream goes by is not known, so none may hide that one is ruled.
        return types.isEmpty()
                ? PERHAPS_JSON
                : types.stream()
                        .map(MediaKind::of)
                        .filter(kind -> kind != OTHER && kind != EVENTS)
                        .findFirst()
                        .orElse(OTHER);
    }

    static MediaKind ofResponse(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        MediaKind kind = type == null ? OTHER : of(type);
        return kind == PERHAPS_JSON ? OTHER : kind;
    }

    /** Whether a response is a problem document (RFC 9457). */
    static boolean isProblem(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        MediaType parsed = type == null ? null : parse(type);
        return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(parsed);
    }

    /** A type with a character set that nobody knows is still the type that it says it is. */
    private static MediaKind of(String text) {
        MediaType whole = parse(text);
        if (whole != null) {
            return of(whole);
        }
        MediaType bare = parse(PARAMETERS.split(text, 2)[0].strip());
        MediaKind kind = bare == null ? OTHER : of(bare);
        return kind == OTHER || kind == PERHAPS_JSON ? kind : OTHER_CHARSET;
    }

    private static @Nullable MediaType parse(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException unknown) {
            return null;
        }
    }

    private static MediaKind of(MediaType type) {
        if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
            return PERHAPS_JSON;
        }
        MediaKind kind = ofName(type.getType() + "/" + type.getSubtype(), type.getSubtypeSuffix());
        boolean unreadable = type.getCharset() != null && !READABLE.contains(type.getCharset());
        return kind != OTHER && unreadable ? OTHER_CHARSET : kind;
    }

    private static MediaKind ofName(String name, @Nullable String suffix) {
        if (LINE_TYPES.contains(name)) {
            return LINES;
        }
        return switch (name) {
            case "application/json" -> JSON;
            case "application/merge-patch+json" -> MERGE_PATCH;
            case "application/json-patch+json" -> JSON_PATCH;
            case "text/event-stream" -> EVENTS;
            default -> "json".equals(suffix) ? JSON : OTHER;
        };
    }

    /** Whether what is missing from an object in a request is not there; the values in a JSON Patch are whole. */
    boolean holdsWholeObjects(boolean patches) {
        return this == JSON_PATCH || (this != MERGE_PATCH && !patches);
    }

    /** Whether a body is handed on record by record, and never aggregated. */
    boolean isStream() {
        return this == LINES || this == EVENTS;
    }

    /** Whether a response of this kind can be translated. */
    boolean isReadableResponse() {
        return this == JSON || this == MERGE_PATCH || isStream();
    }

    /** What translates a body of this kind, if any can be. */
    Translator translator(Plan plan, Limits limits) {
        return Chain.of(plan, pass -> onePass(pass, limits));
    }

    private Translator onePass(Plan plan, Limits limits) {
        return switch (this) {
            case LINES -> new LineStream(plan, limits);
            case EVENTS -> new EventStream(plan, limits);
            case JSON_PATCH -> new PatchDocument(plan, limits);
            default -> new Rewriter(plan, limits);
        };
    }

    /** What translates a body of this kind between whose members and other places something may move. */
    Translator translator(Translator members, MessageParameters parameters, Limits limits) {
        return switch (this) {
            case FORM -> new FormOrJson(new FormDocument(parameters, limits), withMoves(members, parameters, limits));
            case JSON, MERGE_PATCH, PERHAPS_JSON -> withMoves(members, parameters, limits);
            default -> {
                parameters.passBody();
                yield members;
            }
        };
    }

    private static Translator withMoves(Translator members, MessageParameters parameters, Limits limits) {
        return parameters.concerns(Place.BODY) ? new ObjectDocument(members, parameters, limits) : members;
    }
}

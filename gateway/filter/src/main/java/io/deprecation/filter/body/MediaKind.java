package io.deprecation.filter.body;

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
    /**
     * Said to be a form, or nothing is said: it is translated if it starts like JSON. So send command lines and old
     * clients their JSON, and servers that do not look at the media type take it.
     */
    PERHAPS_JSON,
    /** JSON in another character set, or with parameters that make no sense: unread. */
    OTHER_CHARSET,
    /** A JSON Patch, whose paths are values: unread. */
    JSON_PATCH,
    /** Anything else: no rule has a say on it. */
    OTHER;

    private static final Pattern PARAMETERS = Pattern.compile("[;,]");
    private static final Set<Charset> READABLE = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    static MediaKind ofRequest(HttpHeaders headers) {
        List<String> types = headers.getOrEmpty(HttpHeaders.CONTENT_TYPE);
        // Which of several an upstream goes by is not known, so none may hide that one is ruled.
        return types.isEmpty()
                ? PERHAPS_JSON
                : types.stream()
                        .map(MediaKind::of)
                        .filter(kind -> kind != OTHER)
                        .findFirst()
                        .orElse(OTHER);
    }

    static MediaKind ofResponse(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        MediaKind kind = type == null ? OTHER : of(type);
        return kind == PERHAPS_JSON ? OTHER : kind;
    }

    /** A type with a character set that nobody knows is still the type that it says it is. */
    private static MediaKind of(String text) {
        MediaType whole = parse(text);
        if (whole != null) {
            return of(whole);
        }
        MediaType bare = parse(PARAMETERS.split(text, 2)[0].strip());
        MediaKind kind = bare == null ? OTHER : of(bare);
        return kind == JSON || kind == JSON_PATCH ? OTHER_CHARSET : kind;
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
        if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type) && !"json".equals(type.getSubtypeSuffix())) {
            return OTHER;
        }
        if (type.getCharset() != null && !READABLE.contains(type.getCharset())) {
            return OTHER_CHARSET;
        }
        return type.getSubtype().equals("json-patch+json") ? JSON_PATCH : JSON;
    }
}

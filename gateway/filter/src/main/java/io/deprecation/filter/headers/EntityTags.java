package io.deprecation.filter.headers;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Entity tags of translated representations: the upstream's, with a suffix that tells which translation made the bytes,
 * so that a cached old shape is never revived (design 4-http.md, "ETag"). Weakness is kept.
 */
final class EntityTags {

    /** What a suffix looks like; its hash is what {@link Variant} makes. */
    private static final Pattern ANY_SUFFIX = Pattern.compile("~dep\\.[0-9a-f]{12}\"$");

    private EntityTags() {}

    /** Adds the suffix of a variant to the response's tag. */
    static void mark(HttpHeaders headers, String variant) {
        String tag = headers.getFirst(HttpHeaders.ETAG);
        if (tag != null && tag.endsWith("\"") && tag.length() > 1) {
            headers.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + suffix(variant));
        }
    }

    /** Makes the conditions of a request speak of the upstream's own tags. */
    static void unmark(HttpHeaders headers, String variant) {
        if (headers.containsHeader(HttpHeaders.IF_MATCH)) {
            List<String> tags = FieldValues.members(headers, HttpHeaders.IF_MATCH).stream()
                    .map(tag -> ANY_SUFFIX.matcher(tag).replaceFirst("\""))
                    .toList();
            FieldValues.setMembers(headers, HttpHeaders.IF_MATCH, tags);
        }
        if (headers.containsHeader(HttpHeaders.IF_NONE_MATCH)) {
            List<String> current = FieldValues.members(headers, HttpHeaders.IF_NONE_MATCH).stream()
                    .filter(tag -> tag.equals("*") || tag.endsWith(suffix(variant)))
                    .map(tag -> ANY_SUFFIX.matcher(tag).replaceFirst("\""))
                    .toList();
            FieldValues.setMembers(headers, HttpHeaders.IF_NONE_MATCH, current);
        }
    }

    private static String suffix(String variant) {
        return "~dep." + variant + "\"";
    }
}

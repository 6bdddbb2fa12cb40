package io.deprecation.app.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of header fields, which rules hold in lower case and which may be written in any. */
final class FieldNames {

    private FieldNames() {}

    /** {@code X-Api-Key}. */
    static String usual(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(part -> part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("-"));
    }
}

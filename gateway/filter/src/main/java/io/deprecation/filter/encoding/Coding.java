package io.deprecation.filter.encoding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The content codings that can be read and written (RFC 9110, section 8.4.1). */
public enum Coding {
    IDENTITY,
    GZIP,
    DEFLATE;

    /** The coding that a message's headers name; empty for several at once and for all others. */
    public static Optional<Coding> of(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING);
        if (values.size() > 1) {
            return Optional.empty();
        }
        String value = values.isEmpty() ? "" : values.get(0).strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "", "identity" -> Optional.of(IDENTITY);
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "deflate" -> Optional.of(DEFLATE);
            default -> Optional.empty();
        };
    }

    /** The name in header fields. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}

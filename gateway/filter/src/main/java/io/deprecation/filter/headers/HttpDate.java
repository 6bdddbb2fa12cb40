package io.deprecation.filter.headers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dates of HTTP: the IMF-fixdate (RFC 9110, section 5.6.7) and the date of structured fields (RFC 9651, section 3.3.7).
 */
final class HttpDate {

    /** Java's own {@code RFC_1123_DATE_TIME} writes days of one digit, which the grammar forbids. */
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String imfFixdate(Instant instant) {
        return IMF_FIXDATE.format(instant);
    }

    static Optional<Instant> parseImfFixdate(@Nullable String text) {
        return parse(text, value -> Instant.from(IMF_FIXDATE.parse(value)));
    }

    static String structured(Instant instant) {
        return "@" + instant.getEpochSecond();
    }

    static Optional<Instant> parseStructured(@Nullable String text) {
        return parse(text, value -> {
            if (!value.startsWith("@")) {
                throw new DateTimeException("no structured date");
            }
            return Instant.ofEpochSecond(Long.parseLong(FieldValues.split(value, ';').get(0).substring(1)));
        });
    }

    private static Optional<Instant> parse(@Nullable String text, Function<String, Instant> parser) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.strip()));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }
}

package io.deprecation.filter.headers;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The {@code Prefer} request header (RFC 7240). */
public final class Prefer {

    public static final String PREFER = "Prefer";
    public static final String PREFERENCE_APPLIED = "Preference-Applied";

    /** The preference for answers without deprecated members. */
    public static final String OMIT_DEPRECATED = "omit-deprecated";

    private Prefer() {}

    /** Whether a request asks to omit deprecated members; an empty value is none (RFC 7240, section 2). */
    public static boolean omitsDeprecated(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(PREFER);
        return !values.isEmpty()
                && values.stream()
                        .flatMap(value -> FieldValues.split(value, ',').stream())
                        .anyMatch(Prefer::isOmitDeprecated);
    }

    private static boolean isOmitDeprecated(String preference) {
        String token = FieldValues.split(preference, ';').get(0);
        int equals = token.indexOf('=');
        String name = equals < 0 ? token : token.substring(0, equals);
        String value = equals < 0 ? "" : token.substring(equals + 1).strip();
        boolean asked = value.isEmpty() || value.equals("\"\"");
        return asked && name.strip().toLowerCase(Locale.ROOT).equals(OMIT_DEPRECATED);
    }
}

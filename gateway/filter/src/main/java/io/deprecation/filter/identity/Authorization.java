package io.deprecation.filter.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The {@code Authorization} of a request.
 *
 * @param scheme in lower case, because schemes are compared without regard to it (RFC 9110, section 11.1)
 * @param credential what follows the scheme
 */
record Authorization(String scheme, String credential) {

    /** None where there are several fields: nobody can say which of them the upstream will take. */
    static Optional<Authorization> of(HttpHeaders headers) {
        List<String> fields = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
        return fields.size() == 1 ? parse(fields.get(0).strip()) : Optional.empty();
    }

    private static Optional<Authorization> parse(String field) {
        int space = field.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Authorization(
                        field.substring(0, space).toLowerCase(Locale.ROOT),
                        field.substring(space + 1).strip()));
    }

    boolean isBearer() {
        return scheme.equals("bearer");
    }

    boolean isBasic() {
        return scheme.equals("basic");
    }
}

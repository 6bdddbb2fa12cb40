package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in a query, a header or a form, which are taken as they are: {@code date[gte]}, {@code user.name}.
 *
 * @param place the place that they are in
 */
record LiteralNames(Place place) implements PathNotation {

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** What frames a message or belongs to one connection is the gateway's own (RFC 9110, sections 7.6.1 and 8.6). */
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    @Override
    public Optional<Path> any(Node.Scalar given, Problems problems) {
        if (!isName(given.text())) {
            problems.add(
                    ProblemCode.BAD_PARAMETER,
                    given.place(),
                    "`%s` is no name in a %s that can change".formatted(given.text(), place.word()),
                    place == Place.HEADER
                            ? "Write the name of an end-to-end header field, such as X-Request-Id"
                            : "Write the name as it is sent, decoded, such as date[gte]");
            return Optional.empty();
        }
        return Optional.of(Parameter.path(place, given.text()));
    }

    private boolean isName(String text) {
        return place == Place.HEADER
                ? TOKEN.matcher(text).matches() && !FRAMING.contains(text.toLowerCase(Locale.ROOT))
                : !text.isEmpty();
    }

    @Override
    public Optional<Path> members(Node.Scalar given, Problems problems) {
        return any(given, problems);
    }

    @Override
    public Optional<Path> sibling(Path path, Node.Scalar given, Problems problems) {
        return any(given, problems);
    }
}

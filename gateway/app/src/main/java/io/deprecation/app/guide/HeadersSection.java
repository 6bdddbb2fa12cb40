package io.deprecation.app.guide;

import io.deprecation.filter.headers.Signals;
import io.deprecation.rule.Deprecation;
import java.util.List;
import java.util.stream.Collectors;

/** How answers say so. */
final class HeadersSection {

    private final Deprecation deprecation;
    private final Scope scope;

    HeadersSection(Deprecation deprecation, Scope scope) {
        this.deprecation = deprecation;
        this.scope = scope;
    }

    List<String> blocks() {
        String which = scope.speaksOfBodies()
                ? "Once this is announced, answers to these calls say so, unless you declined the old form and send none of it:"
                : "Once this is announced, answers to calls that hold the old form say so:";
        return List.of(
                "## What answers say",
                which,
                Phrases.block("http", lines(deprecation)),
                "`Deprecation` is the time in seconds since 1970 (RFC 9745), `Sunset` the date above (RFC 8594)."
                        + " Where a call is met by several changes, the dates are those of the earliest.");
    }

    /** The header's lines. */
    static String lines(Deprecation deprecation) {
        return Signals.of(deprecation).headerSet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
    }
}

package io.deprecation.app.guide;

import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Match;
import io.deprecation.rule.PathTemplate;
import java.util.List;
import java.util.stream.Collectors;

/** What it is about, from when to when, and in which calls. */
final class Opening {

    private final Deprecation deprecation;
    private final Scope scope;

    Opening(Deprecation deprecation, Scope scope) {
        this.deprecation = deprecation;
        this.scope = scope;
    }

    List<String> blocks() {
        return List.of(
                "# " + title(deprecation),
                "The old form is deprecated from **%s** on, and is expected to be %s from **%s** on. Until then %s, so that you can move one call at a time."
                        .formatted(
                                Moments.in(deprecation.deprecated()),
                                scope.sends() ? "refused" : "left out of answers",
                                Moments.in(deprecation.sunset()),
                                both()),
                "It is about " + calls(deprecation) + ".");
    }

    /** What the rule says of itself, or its id. */
    static String title(Deprecation deprecation) {
        String summary = deprecation.summary().strip();
        return summary.isEmpty() ? "`" + deprecation.id() + "`" : summary.replaceFirst("\\.$", "");
    }

    /** The operations, in one phrase. */
    static String calls(Deprecation deprecation) {
        return deprecation.match().stream().map(Opening::calls).collect(Collectors.joining("; "));
    }

    private static String calls(Match match) {
        return "%s %s"
                .formatted(
                        match.methods().isEmpty()
                                ? "every method of"
                                : Phrases.all(Methods.sorted(match).stream()
                                                .map(Phrases::code)
                                                .toList())
                                        + " of",
                        Phrases.all(match.paths().stream()
                                .map(PathTemplate::pattern)
                                .map(Phrases::code)
                                .toList()));
    }

    private String both() {
        if (!scope.sends()) {
            return "answers carry both forms";
        }
        return scope.reads() ? "both forms are accepted, and answers carry both" : "both forms are accepted";
    }
}

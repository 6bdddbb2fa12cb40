package io.deprecation.rule.file;

import io.deprecation.change.Location;
import io.deprecation.rule.Match;
import io.deprecation.rule.PathTemplate;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.StatusSet;
import io.deprecation.rule.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code match}. */
final class MatchSection {

    private static final List<String> KEYS = List.of("paths", "methods", "request", "response", "status");

    /** {@code OPTIONS} is never ruled; {@code TRACE} and {@code CONNECT} carry no JSON. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY");

    private final Section section;
    private final Problems problems;

    private MatchSection(Section section) {
        this.section = section;
        this.problems = section.problems();
    }

    /** @param needsLocations whether an entry that names no place in a body would do nothing */
    static Optional<Match> read(Node node, boolean needsLocations, Problems problems) {
        return Section.of(node, "An entry of `match`", KEYS, problems)
                .flatMap(section -> new MatchSection(section).match(needsLocations));
    }

    private Optional<Match> match(boolean needsLocations) {
        List<PathTemplate> paths = paths();
        Set<String> methods = methods();
        List<Location> request = locations("request");
        List<Location> response = locations("response");
        StatusSet status = status(needsLocations);
        if (needsLocations
                && section.items("request").isEmpty()
                && section.items("response").isEmpty()) {
            problems.add(
                    ProblemCode.NO_REQUEST_NOR_RESPONSE,
                    section.place(),
                    "Neither `request` nor `response` names a place",
                    "Say where in the bodies the object stands, such as `request: [\"$\"]`");
        }
        return paths.isEmpty() || (needsLocations && request.isEmpty() && response.isEmpty())
                ? Optional.empty()
                : Optional.of(new Match(paths, methods, request, response, status));
    }

    private List<PathTemplate> paths() {
        var paths = new ArrayList<PathTemplate>();
        for (Node.Scalar given : section.requiredTexts("paths")) {
            try {
                paths.add(new PathTemplate(given.text()));
            } catch (TemplateSyntaxException notInSyntax) {
                problems.add(
                        ProblemCode.BAD_TEMPLATE,
                        given.place(),
                        "This is no path template: " + notInSyntax.getMessage(),
                        "Write it like /customers/{id}, decoded and without a trailing slash");
            }
        }
        return paths;
    }

    private Set<String> methods() {
        var methods = new LinkedHashSet<String>();
        if (section.has("methods")) {
            section.requiredTexts("methods")
                    .forEach(given -> section.word(Optional.of(given), METHODS).ifPresent(methods::add));
        }
        return methods;
    }

    private List<Location> locations(String key) {
        return section.texts(key).stream()
                .flatMap(given -> Locations.read(given, problems).stream())
                .toList();
    }

    private StatusSet status(boolean bodiesAlone) {
        if (bodiesAlone && section.has("status") && section.items("response").isEmpty()) {
            problems.add(
                    ProblemCode.STATUS_WITHOUT_RESPONSE,
                    section.placeOf("status"),
                    "`status` stands where no `response` is translated",
                    "Remove it, or add `response`");
        }
        return Statuses.read(section.items("status"), problems);
    }
}

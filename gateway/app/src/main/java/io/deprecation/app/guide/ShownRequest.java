package io.deprecation.app.guide;

import io.deprecation.change.Location;
import io.deprecation.change.Parts;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.Texts;
import io.deprecation.parameter.UrlEncoded;
import io.deprecation.rule.Match;
import io.deprecation.rule.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Requests as they are written in HTTP, with the rule's own path: what stands in braces is the caller's to fill in. */
final class ShownRequest {

    private static final String JSON = "application/json";
    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");
    private static final List<String> WITHOUT_BODY = List.of("GET");

    private ShownRequest() {}

    /** A request that holds an object where the rule looks for one. */
    static String ofObject(Match match, Value object) {
        Location location = match.request().get(0);
        return withBody(
                start(match, WITH_BODY, ""),
                JSON,
                Structure.make(location.steps(), object).toString());
    }

    /** A request with what stands in its places. */
    static String ofPlaces(Match match, Value places) {
        @Nullable Value form = in(places, Place.FORM);
        @Nullable Value body = in(places, Place.BODY);
        boolean bare = form == null && body == null;
        var head = new StringBuilder(start(match, bare ? WITHOUT_BODY : WITH_BODY, encoded(in(places, Place.QUERY))));
        each(
                in(places, Place.HEADER),
                (name, value) -> Texts.of(value)
                        .orElseThrow()
                        .forEach(text -> head.append("\n%s: %s".formatted(FieldNames.usual(name), text))));
        if (bare) {
            return head.toString();
        }
        return form == null
                ? withBody(head.toString(), JSON, String.valueOf(body))
                : withBody(head.toString(), "application/x-www-form-urlencoded", encoded(form));
    }

    /** A request for an answer that holds an object at a location. */
    static String forAnswer(Match match, Location location) {
        boolean isList = location.steps().contains(new Step.Each());
        String path = match.paths().stream()
                .map(PathTemplate::pattern)
                .filter(pattern -> pattern.endsWith("}") != isList)
                .findFirst()
                .orElseGet(() -> match.paths().get(0).pattern());
        return Methods.preferred(match, WITHOUT_BODY) + " " + path + " HTTP/1.1";
    }

    private static String start(Match match, List<String> methods, String query) {
        String path = match.paths().get(0).pattern();
        return "%s %s%s HTTP/1.1"
                .formatted(Methods.preferred(match, methods), path, query.isEmpty() ? "" : "?" + query);
    }

    private static String withBody(String head, String type, String body) {
        return "%s\nContent-Type: %s\n\n%s".formatted(head, type, body);
    }

    private static String encoded(@Nullable Value names) {
        var pairs = new UrlEncoded("");
        each(names, (name, value) -> pairs.put(Path.member(name), value));
        return pairs.toString();
    }

    private static void each(@Nullable Value names, BiConsumer<String, Value> action) {
        if (names != null) {
            var parts = new Parts(names);
            for (int i = 0; i < parts.size(); i++) {
                action.accept(Optional.ofNullable(parts.name(i)).orElseThrow(), parts.value(i));
            }
        }
    }

    private static @Nullable Value in(Value places, Place place) {
        return Structure.find(places, List.of(new Step.Member(place.word()))).value();
    }
}

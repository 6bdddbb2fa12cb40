package io.deprecation.evidence.pact;

import io.deprecation.change.Step;
import io.deprecation.parameter.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the matching rules of a message are about. Up to version 2 of the specification each has a path from the
 * message on, {@code "$.body.name"}; since version 3 they are sorted by their part of it, {@code "body": {"$.name": …}}.
 */
final class MatcherPaths {

    private static final Pattern INDEXED = Pattern.compile("(.+)\\[(\\d+|\\*)]");

    private MatcherPaths() {}

    static List<MatcherPath> of(PactNode message) {
        List<MatcherPath> paths = new ArrayList<>();
        message.at("matchingRules").map(PactNode::members).orElse(Map.of()).forEach((key, rules) -> {
            if (key.startsWith("$")) {
                fromMessage(MatcherPath.parse(key)).ifPresent(paths::add);
            } else {
                part(key)
                        .ifPresent(place -> rules.members()
                                .keySet()
                                .forEach(inner -> inPart(place, inner).forEach(paths::add)));
            }
        });
        return paths;
    }

    private static Optional<MatcherPath> fromMessage(List<Step> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof Step.Member first)) {
            return Optional.empty();
        }
        return part(first.name()).map(place -> path(place, steps.subList(1, steps.size())));
    }

    /** A path, a status and the like have no names. */
    private static Optional<Place> part(String word) {
        return switch (word) {
            case "body" -> Optional.of(Place.BODY);
            case "query" -> Optional.of(Place.QUERY);
            case "header", "headers" -> Optional.of(Place.HEADER);
            default -> Optional.empty();
        };
    }

    /** The key of a parameter is mostly its bare name, which may have brackets of its own. */
    private static Stream<MatcherPath> inPart(Place place, String key) {
        if (place == Place.BODY || key.startsWith("$")) {
            return Stream.of(path(place, MatcherPath.parse(key)));
        }
        Matcher indexed = INDEXED.matcher(key);
        Stream<String> name = indexed.matches() ? Stream.of(key, indexed.group(1)) : Stream.of(key);
        return name.map(each -> path(place, List.of(new Step.Member(each))));
    }

    private static MatcherPath path(Place place, List<Step> steps) {
        return new MatcherPath(
                place, steps.stream().map(step -> keyed(place, step)).toList());
    }

    private static Step keyed(Place place, Step step) {
        return step instanceof Step.Member member ? new Step.Member(OldPath.key(place, member.name())) : step;
    }
}

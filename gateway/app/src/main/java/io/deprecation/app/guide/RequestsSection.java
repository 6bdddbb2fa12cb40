package io.deprecation.app.guide;

import io.deprecation.change.Value;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.Match;
import io.deprecation.rule.check.Illustrations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests before and after. */
final class RequestsSection {

    private final Deprecation deprecation;

    RequestsSection(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    List<String> blocks() {
        List<Pair> pairs = shown(deprecation);
        if (pairs.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<String>();
        blocks.add("## What you send");
        for (Pair pair : pairs) {
            blocks.add("Before:");
            blocks.add(Phrases.block("http", pair.before()));
            blocks.add("After:");
            blocks.add(Phrases.block("http", pair.after()));
        }
        return blocks;
    }

    /** The requests that are shown, in both forms. */
    static List<Pair> shown(Deprecation deprecation) {
        return pairs(deprecation).filter(Pair::differs).toList();
    }

    /**
     * One request in both forms.
     *
     * @param example what is shown
     * @param match the operation that it is shown in
     */
    record Pair(Example example, Match match) {

        String before() {
            return shown(example.old());
        }

        String after() {
            return shown(example.fresh());
        }

        /** An example may show that nothing changes, which is for the rule's authors. */
        private boolean differs() {
            return !example.old().agrees(example.fresh());
        }

        private String shown(Value form) {
            return example.ofRequest() ? ShownRequest.ofPlaces(match, form) : ShownRequest.ofObject(match, form);
        }
    }

    private static Stream<Pair> pairs(Deprecation deprecation) {
        var illustrations = new Illustrations(deprecation);
        Stream<Pair> objects = deprecation.match().stream()
                .filter(match -> !match.request().isEmpty())
                .limit(1)
                .flatMap(match -> illustrations.sentObjects().stream().map(example -> new Pair(example, match)));
        Match first = deprecation.match().get(0);
        return Stream.concat(objects, illustrations.requests().stream().map(example -> new Pair(example, first)));
    }
}

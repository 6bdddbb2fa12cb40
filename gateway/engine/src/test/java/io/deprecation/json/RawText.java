package io.deprecation.json;

import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rewriter must leave as it is: the text of a message without the members that rules own, and without what divides
 * the members of the objects that they change. A naive recursive descent over text that is known to be valid.
 */
final class RawText {

    private final String text;
    private final Scenario scenario;
    private final StringBuilder left = new StringBuilder();
    private int at;

    private RawText(String text, Scenario scenario) {
        this.text = text;
        this.scenario = scenario;
    }

    static String untouched(String message, Scenario scenario) {
        var raw = new RawText(message, scenario);
        raw.space(true);
        raw.value(true, List.of());
        raw.space(true);
        return raw.left.toString();
    }

    private void value(boolean kept, List<Step> steps) {
        char c = text.charAt(at);
        if (c == '{') {
            object(kept, steps);
        } else if (c == '[') {
            array(kept, steps);
        } else if (c == '"') {
            string(kept);
        } else {
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                take(kept);
            }
        }
    }

    private void object(boolean kept, List<Step> steps) {
        Set<String> owned = owned(steps);
        boolean exact = kept && owned.isEmpty();
        take(kept);
        space(exact);
        while (text.charAt(at) != '}') {
            if (text.charAt(at) == ',') {
                take(exact);
                space(exact);
            }
            int key = at;
            string(false);
            String name = TreeOracle.MAPPER.readTree(text.substring(key, at)).stringValue();
            boolean keeps = kept && !owned.contains(name);
            left.append(keeps ? text.substring(key, at) : "");
            space(keeps);
            take(keeps);
            space(keeps);
            value(
                    keeps,
                    Stream.concat(steps.stream(), Stream.of(new Step.Member(name)))
                            .toList());
            space(exact);
        }
        take(kept);
    }

    private void array(boolean kept, List<Step> steps) {
        take(kept);
        space(kept);
        while (text.charAt(at) != ']') {
            if (text.charAt(at) == ',') {
                take(kept);
                space(kept);
            }
            value(
                    kept,
                    Stream.concat(steps.stream(), Stream.of(new Step.Each())).toList());
            space(kept);
        }
        take(kept);
    }

    private void string(boolean kept) {
        take(kept);
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                take(kept);
            }
            take(kept);
        }
        take(kept);
    }

    private void space(boolean kept) {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            take(kept);
        }
    }

    private void take(boolean kept) {
        if (kept) {
            left.append(text.charAt(at));
        }
        at++;
    }

    /** The names of the members that rules own or make in an object. */
    private Set<String> owned(List<Step> steps) {
        return scenario.rules().stream()
                .filter(rule -> rule.locations().contains(new Location(steps)))
                .flatMap(rule -> rule.changes().stream())
                .flatMap(change -> Stream.concat(change.oldPaths().stream(), change.newPaths().stream()))
                .map(Path::root)
                .collect(Collectors.toSet());
    }
}

package io.deprecation.json;

import io.deprecation.change.Location;
import io.deprecation.change.Pointers;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The plans for values that come by themselves, as a JSON Patch brings them, and will stand somewhere in a message. One
 * is compiled for all places from which the same locations are to be reached, so that the locations bound their number,
 * and not what comes. Safe for use by many threads.
 */
final class InnerPlans {

    private final List<Plan.Rule> rules;
    private final Map<List<List<Location>>, Plan> compiled = new ConcurrentHashMap<>();

    InnerPlans(List<Plan.Rule> rules) {
        this.rules = rules;
    }

    /** The plan for the value at the place that reference tokens lead to; empty if no location lies there or within. */
    Optional<Plan> at(List<String> tokens) {
        var within = new ArrayList<List<Location>>(rules.size());
        boolean any = false;
        for (Plan.Rule rule : rules) {
            List<Location> left = left(rule.locations(), tokens);
            any |= !left.isEmpty();
            within.add(left);
        }
        return any ? Optional.of(compiled.computeIfAbsent(within, this::compile)) : Optional.empty();
    }

    private static List<Location> left(List<Location> locations, List<String> tokens) {
        var left = new ArrayList<Location>(locations.size());
        for (Location location : locations) {
            List<Step> steps = location.steps();
            if (steps.size() >= tokens.size() && Pointers.leads(steps.subList(0, tokens.size()), tokens)) {
                left.add(new Location(steps.subList(tokens.size(), steps.size())));
            }
        }
        return left;
    }

    private Plan compile(List<List<Location>> within) {
        var inner = new ArrayList<Plan.Rule>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            inner.add(new Plan.Rule(
                    within.get(i), rules.get(i).changes(), rules.get(i).treatment()));
        }
        return Plan.of(inner);
    }
}

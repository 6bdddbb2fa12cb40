package io.deprecation.filter.body;

import io.deprecation.json.Plan;
import io.deprecation.json.Treatment;
import io.deprecation.rule.Succession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plans of a body that goes through deprecations one after the other, because one takes up what another left; mostly
 * there is a single one for all.
 */
public final class Passes {

    private Passes() {}

    /**
     * The plan of the first pass, with those that follow.
     *
     * @param parts the deprecations, which are known by their index
     * @param treatments how the objects of each are treated
     * @param request whether the body is a request's, which goes through the older ones first; a response goes through
     *     the newer
     */
    public static Plan plan(List<Succession.Part> parts, List<Treatment> treatments, boolean request) {
        int[] passes = Succession.passes(parts);
        int newest = Arrays.stream(passes).max().orElse(0);
        Plan plan = onePass(parts, treatments, passes, request ? newest : 0);
        for (int i = 1; i <= newest; i++) {
            // What is refused later is named as it came, which only a report of the old form tells.
            List<Treatment> reporting = request ? reporting(treatments) : treatments;
            plan = onePass(parts, reporting, passes, request ? newest - i : i).before(plan);
        }
        return plan;
    }

    private static Plan onePass(List<Succession.Part> parts, List<Treatment> treatments, int[] passes, int pass) {
        var rules = new ArrayList<Plan.Rule>();
        for (int i = 0; i < passes.length; i++) {
            Succession.Part part = parts.get(i);
            rules.add(new Plan.Rule(
                    passes[i] == pass ? part.locations() : List.of(),
                    part.deprecation().changes(),
                    treatments.get(i)));
        }
        return Plan.of(rules);
    }

    private static List<Treatment> reporting(List<Treatment> treatments) {
        return treatments.stream()
                .map(treatment -> new Treatment(treatment.aim(), true))
                .toList();
    }
}

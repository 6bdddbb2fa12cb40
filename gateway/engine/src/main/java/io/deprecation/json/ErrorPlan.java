package io.deprecation.json;

import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Plans for errors in the caller's words: nothing but the names of fields is touched in them. */
public final class ErrorPlan {

    /** Where a problem document names a member of the request (RFC 9457, section 3). */
    public static final Location PROBLEM = Location.parse("$.errors[*].pointer");

    private static final Treatment TREATMENT = new Treatment(Form.NEW, OnConflict.LEAVE, false);

    private ErrorPlan() {}

    /**
     * The plan for the errors of one operation; empty if there is nothing to look for in them.
     *
     * @param words how the request's caller calls what the upstream speaks of
     * @param fields the members that name a field; each ends in a member's name
     * @param rules the number of rules, of which none is found in an error
     */
    public static Optional<Plan> of(CallersWords words, List<Location> fields, int rules) {
        // A plan for each: members of one error may lie in each other, as those that two rules name.
        return fields.stream()
                .distinct()
                .map(field -> plan(words, field.steps(), rules))
                .reduce(Plan::andThen);
    }

    private static Plan plan(CallersWords words, List<Step> steps, int rules) {
        int last = steps.size() - 1;
        var field = new NamedField(new Path(steps.subList(last, last + 1)), words);
        var planned = new ArrayList<>(Collections.nCopies(rules, new Plan.Rule(List.of(), List.of(), TREATMENT)));
        planned.set(0, new Plan.Rule(List.of(new Location(steps.subList(0, last))), List.of(field), TREATMENT));
        return Plan.of(planned);
    }
}

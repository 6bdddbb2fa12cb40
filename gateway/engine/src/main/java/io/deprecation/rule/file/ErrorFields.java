package io.deprecation.rule.file;

import io.deprecation.change.Location;
import io.deprecation.change.Step;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code errors}: the members of the upstream's errors that name a member of the request. */
final class ErrorFields {

    private ErrorFields() {}

    static List<Location> read(Section section, List<Match> match) {
        var fields = new ArrayList<Location>();
        for (Node.Scalar given : section.texts("errors")) {
            Locations.read(given, section.problems())
                    .filter(field -> endsInMember(field, given, section.problems()))
                    .ifPresent(fields::add);
        }
        if (section.has("errors")
                && !match.isEmpty()
                && match.stream().allMatch(entry -> entry.request().isEmpty())) {
            section.problems()
                    .add(
                            ProblemCode.ERRORS_WITHOUT_REQUEST,
                            section.placeOf("errors"),
                            "`errors` stands where no `request` is translated",
                            "Remove it, or add `request`");
        }
        return fields;
    }

    private static boolean endsInMember(Location field, Node.Scalar given, Problems problems) {
        List<Step> steps = field.steps();
        boolean member = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Member;
        if (!member) {
            problems.add(
                    ProblemCode.BAD_LOCATION,
                    given.place(),
                    "`%s` does not end in a member's name".formatted(given.text()),
                    "Name the member that holds the field's name, or a list of them, such as $.errors[*].field");
        }
        return member;
    }
}

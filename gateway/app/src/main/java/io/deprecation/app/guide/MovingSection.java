package io.deprecation.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps in which a client moves, in the order in which nothing can break. */
final class MovingSection {

    private final Scope scope;
    private final Addresses addresses;

    MovingSection(Scope scope, Addresses addresses) {
        this.scope = scope;
        this.addresses = addresses;
    }

    List<String> blocks() {
        var steps = new ArrayList<String>();
        if (asks()) {
            steps.add("**Find your calls.** Ask with the credential of your API calls what of yours still uses the old"
                    + " form, at `%s`: it names endpoints, user agents and the last request."
                            .formatted(addresses.ownAnswer()));
        }
        if (scope.reads()) {
            steps.add(
                    "**Read the new form.** Then send `Prefer: omit-deprecated` with these calls: answers come without"
                            + " the old form, and say `Preference-Applied: omit-deprecated`. What breaks then would have broken"
                            + " at the sunset, and comes back when you leave the header out. It is also how you tell that you"
                            + " have moved, for what you read cannot be seen.");
        }
        if (scope.sends()) {
            steps.add(sending());
        }
        steps.add(check());
        return List.of(
                "## How to move",
                IntStream.range(0, steps.size())
                        .mapToObj(step -> (step + 1) + ". " + steps.get(step))
                        .collect(Collectors.joining("\n")));
    }

    private String sending() {
        String order = scope.reads()
                ? " Decline the old form first: whoever reads an answer with both forms, edits the new one and sends both"
                        + " back, sends two that disagree."
                : "";
        return "**Send the new form alone.**" + order;
    }

    private String check() {
        return asks()
                ? "**See that you are done:** the same address says `OK` for it once you were quiet for long enough."
                : "**See that you are done:** your calls are answered as above, with the new form alone.";
    }

    private boolean asks() {
        return !addresses.ownAnswer().isEmpty();
    }
}

package io.deprecation.console.page;

import io.deprecation.rule.RampStep;
import java.util.ArrayList;
import java.util.List;

/** A step of a ramp as people say it. */
final class RampWords {

    private RampWords() {}

    /** For a picture, in which there is room for a few words. */
    static String label(RampStep step) {
        int named = step.clients().size();
        return "ramp: " + whom(step, named == 1 ? Words.names(step.clients()) : Words.count(named, "client"));
    }

    static String sentence(RampStep step) {
        String condition = step.anyway()
                .map(anyway -> "whatever the gate says: " + anyway.reason() + " (" + anyway.by() + ")")
                .orElse("as far as the gate clears them");
        return "Ramp: contract comes to " + whom(step, Words.names(step.clients())) + ", " + condition + ".";
    }

    private static String whom(RampStep step, String named) {
        List<String> whom = new ArrayList<>();
        if (!step.clients().isEmpty()) {
            whom.add(named);
        }
        if (step.percent() > 0) {
            whom.add(step.percent() + " % of clients");
        }
        return whom.isEmpty() ? "nobody" : String.join(" and ", whom);
    }
}

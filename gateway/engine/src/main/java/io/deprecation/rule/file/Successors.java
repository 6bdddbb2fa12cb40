package io.deprecation.rule.file;

import io.deprecation.change.Form;
import io.deprecation.change.Replace;
import io.deprecation.rule.ProblemCode;
import java.util.stream.Stream;

/** The rule that what {@code replace} cannot compute comes from the upstream (2-rules.md, {@code replace}). */
final class Successors {

    private Successors() {}

    static void judge(ChangeList changes, Form upstream, Problems problems) {
        if (upstream != Form.NEW) {
            return;
        }
        for (PlacedChange placed : Stream.concat(changes.members().stream(), changes.parameters().stream())
                .toList()) {
            Layers layers = Layers.of(placed.change());
            if (layers.base() instanceof Replace
                    || layers.with().stream().anyMatch(inner -> Layers.of(inner).base() instanceof Replace)) {
                problems.add(
                        ProblemCode.REPLACE_NEEDS_OLD,
                        placed.place(),
                        "`replace` stands beside `upstream: new`, which would leave the old form to nobody",
                        "Let the upstream speak both, or old, until contract");
            }
        }
    }
}

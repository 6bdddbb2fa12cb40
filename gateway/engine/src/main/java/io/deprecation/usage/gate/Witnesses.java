package io.deprecation.usage.gate;

import io.deprecation.usage.Direction;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Condition 4, for all clients together: somebody must have been there. A rule that matches nothing finds no use either.
 */
final class Witnesses {

    private Witnesses() {}

    static Optional<Finding> missing(List<ClientCase> clients) {
        if (clients.stream().anyMatch(Witnesses::isOne)) {
            return Optional.empty();
        }
        return Optional.of(Finding.general(
                Condition.TRAFFIC,
                Verdict.UNKNOWN,
                "Nobody was seen in the window who could show that the old form is not needed; check that `match` says"
                        + " what it should."));
    }

    /**
     * A client whose use counts shows something by any traffic. One whose use does not, because of what is on record of
     * it, must have done without the old form: otherwise its use would make the answer better.
     */
    private static boolean isOne(ClientCase client) {
        boolean counts = !client.exempt()
                && !client.entry().migrated()
                && !client.entry().gone();
        return client.inWindow(seen -> counts ? seen.direction() == Direction.TRAFFIC : doesWithout(seen))
                .findAny()
                .isPresent();
    }

    private static boolean doesWithout(Observation seen) {
        return seen.kind() == Kind.NEW || seen.outcome() == Outcome.DECLINED || seen.outcome() == Outcome.WITHHELD;
    }
}

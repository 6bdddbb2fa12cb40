package io.deprecation.usage.gate;

import io.deprecation.usage.Declines;
import java.util.Optional;

/**
 * Condition 3: whoever was given the old form, or asked for it, is shown not to need it. Being given it is no proof of
 * need; but a client that reads it looks no different from one that does not.
 */
final class ReadsCleared implements ClientCondition {

    @Override
    public Optional<Finding> judge(ClientCase client) {
        boolean reads =
                client.inWindow(seen -> seen.outcome().isRead()).findAny().isPresent();
        return reads ? Optional.of(cleared(client)) : Optional.empty();
    }

    private static Finding cleared(ClientCase client) {
        String reads = client.client() + " was given the old form, or asked for it, since "
                + client.window().first();
        if (client.entry().migrated()) {
            return client.finding(Condition.READS, Verdict.PASS, reads + ", and is recorded as migrated.");
        }
        if (Declines.throughout(client.daily())) {
            String days = ", and has declined it on all of its last " + Declines.DAYS + " active days.";
            return client.finding(Condition.READS, Verdict.PASS, reads + days);
        }
        BrownoutTrial trial = BrownoutTrial.of(client);
        return trial.objection()
                .map(objection -> client.finding(
                        Condition.READS,
                        Verdict.FAIL,
                        reads + ", and nothing shows that it"
                                + " does not need it: it neither declines it throughout nor is recorded as migrated, and "
                                + objection + "."))
                .orElseGet(() -> client.finding(
                        Condition.READS, Verdict.PASS, reads + ", and did not miss it in " + trial.words() + "."));
    }
}

package io.deprecation.usage.gate;

import io.deprecation.usage.Direction;
import java.util.Optional;

/** Condition 4: a client that was silent for the whole window has shown nothing, and may come back as it was. */
final class TrafficSeen implements ClientCondition {

    @Override
    public Optional<Finding> judge(ClientCase client) {
        if (client.entry().gone() || client.entry().migrated() || seen(client)) {
            return Optional.empty();
        }
        return Optional.of(client.finding(
                Condition.TRAFFIC,
                Verdict.UNKNOWN,
                client.client() + " has sent nothing since " + client.window().first()
                        + ", so that nobody knows what it would send; record it as gone or migrated, or accept this."));
    }

    private static boolean seen(ClientCase client) {
        return client.inWindow(seen -> seen.direction() == Direction.TRAFFIC)
                .findAny()
                .isPresent();
    }
}

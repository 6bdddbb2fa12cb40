package io.deprecation.usage.gate;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Observation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Condition 2: no request in the window held what contract refuses. Coverage is judged apart from it. */
final class RequestsQuiet implements ClientCondition {

    @Override
    public Optional<Finding> judge(ClientCase client) {
        List<DailyUse> uses = client.inWindow(Observation::isLegacyRequest).toList();
        return uses.stream()
                .map(DailyUse::day)
                .max(Comparator.naturalOrder())
                .map(last -> client.finding(Condition.REQUESTS, Verdict.FAIL, words(client, uses, last)));
    }

    private static String words(ClientCase client, List<DailyUse> uses, LocalDate last) {
        long count = uses.stream().mapToLong(DailyUse::count).sum();
        return client.client() + (count == 1 ? " sent 1 request" : " sent " + count + " requests")
                + " that contract would refuse since " + client.window().first() + ", the last on " + last
                + contradiction(client) + ".";
    }

    private static String contradiction(ClientCase client) {
        if (client.entry().migrated()) {
            return ", although it is recorded as migrated";
        }
        return client.entry().gone() ? ", although it is recorded as gone" : "";
    }
}

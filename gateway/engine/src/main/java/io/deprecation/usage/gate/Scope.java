package io.deprecation.usage.gate;

import io.deprecation.usage.Activity;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Whom the gate looks at: clients that were ever counted, other than as strays, and those that the rule names. */
final class Scope {

    private Scope() {}

    static NavigableSet<String> of(GateTerms terms, List<Activity> activity, CountsByClient counts) {
        NavigableSet<String> clients = new TreeSet<>(terms.consumers());
        activity.stream()
                .filter(seen -> !seen.observation().isStrayOf(seen.client()))
                .map(Activity::client)
                .forEach(clients::add);
        clients.addAll(counts.daily().keySet());
        return clients;
    }
}

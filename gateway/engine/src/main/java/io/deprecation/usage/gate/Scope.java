package io.deprecation.usage.gate;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Whom the gate looks at: clients that were ever counted, other than as strays, and those that the rule names. */
final class Scope {

    private Scope() {}

    static NavigableSet<String> of(GateTerms terms, GateEvidence evidence) {
        NavigableSet<String> clients = new TreeSet<>(terms.consumers());
        evidence.activity().stream()
                .filter(seen -> !seen.observation().isStrayOf(seen.client()))
                .map(Activity::client)
                .forEach(clients::add);
        evidence.daily().stream()
                .filter(use -> !use.observation().isStrayOf(use.client()))
                .map(DailyUse::client)
                .forEach(clients::add);
        return clients;
    }
}

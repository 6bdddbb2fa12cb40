package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the form of a response depends on who asks, and not on the request alone: so it is as soon as one
 * client is recorded as migrated, or treated otherwise than others by the rule's file. Computed once for each
 * generation. Safe for use by many threads.
 */
final class Audience {

    private @Nullable volatile Migrations latest;

    boolean isPersonal(Ruling ruling) {
        Set<String> migrated = migrationsOf(ruling.catalog()).deprecations;
        for (Decision decision : ruling.decisions()) {
            boolean byItsRecord = !decision.isContracted()
                    && migrated.contains(decision.deprecation().id());
            if (byItsRecord || decision.tellsClientsApart()) {
                return true;
            }
        }
        return false;
    }

    private Migrations migrationsOf(Catalog catalog) {
        Migrations known = latest;
        if (known == null || known.catalog != catalog) {
            known = new Migrations(
                    catalog,
                    catalog.clients().all().stream()
                            .map(Client::migrated)
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet()));
            latest = known;
        }
        return known;
    }

    private record Migrations(Catalog catalog, Set<String> deprecations) {}
}

package io.deprecation.rule;

import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.parameter.Parameters;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Deprecations for tests, that differ in what a test is about. */
final class Rules {

    private Rules() {}

    static Deprecation rule(String id, Match... matches) {
        return rule(id, Phase.MIGRATE, Form.NEW, Optional.empty(), matches);
    }

    static Deprecation rule(
            String id, Phase phase, Form upstream, Optional<ContractAnyway> contractAnyway, Match... matches) {
        return new Deprecation(
                id,
                "",
                "",
                URI.create("https://example.com/guide"),
                Optional.empty(),
                phase,
                Instant.parse("2026-09-01T00:00:00Z"),
                Instant.parse("2027-03-31T00:00:00Z"),
                List.of(matches),
                upstream,
                List.of(new Rename(Path.member("a"), Path.member("b"), false, false)),
                Parameters.NONE,
                OnConflict.PREFER_NEW,
                List.of(),
                List.of(),
                new ContractTerms(Optional.empty(), Set.of(), List.of(), List.of(), contractAnyway),
                Schedule.NONE,
                "fingerprint of " + id);
    }

    /** The same rule with a client that is exempt until an instant. */
    static Deprecation exempting(Deprecation rule, String client, Instant until) {
        var terms = new ContractTerms(
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of(new Exemption(client, until, "why")),
                rule.contract().anyway());
        return with(rule, rule.onConflict(), terms, rule.schedule());
    }

    /** The same rule with brownouts or a ramp. */
    static Deprecation scheduling(Deprecation rule, Schedule schedule) {
        return with(rule, rule.onConflict(), rule.contract(), schedule);
    }

    /** The same rule with another word on conflicts. */
    static Deprecation settling(Deprecation rule, OnConflict onConflict) {
        return with(rule, onConflict, rule.contract(), rule.schedule());
    }

    private static Deprecation with(Deprecation rule, OnConflict onConflict, ContractTerms terms, Schedule schedule) {
        return new Deprecation(
                rule.id(),
                rule.summary(),
                rule.owner(),
                rule.guide(),
                rule.policy(),
                rule.phase(),
                rule.deprecated(),
                rule.sunset(),
                rule.match(),
                rule.upstream(),
                rule.changes(),
                rule.parameters(),
                onConflict,
                rule.errors(),
                rule.examples(),
                terms,
                schedule,
                rule.fingerprint());
    }

    static Match match(Set<String> methods, String... templates) {
        return new Match(
                Stream.of(templates).map(PathTemplate::new).toList(),
                methods,
                List.of(Location.ROOT),
                List.of(Location.ROOT),
                StatusSet.SUCCESS);
    }

    static Match match(String... templates) {
        return match(Set.of(), templates);
    }
}

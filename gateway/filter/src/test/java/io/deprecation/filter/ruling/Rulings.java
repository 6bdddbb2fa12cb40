package io.deprecation.filter.ruling;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Client;
import io.deprecation.rule.Lookup;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Rulings of a rule as its owner writes it: {@code name} is split, on {@code /customers}. */
public final class Rulings {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final String RULE = """
            deprecation: customer-name
            guide: https://developers.example.com/guides/customer-name
            phase: %s
            deprecated: 2026-09-01
            sunset: 2027-03-31
            match:
              - paths: ["/customers"]
                request: ["$"]
                response: ["$"]
            upstream: %s
            change:
              - %s
            on-conflict: %s
            contract-anyway: { reason: tests, by: jo@example.com, until: 2026-11-21T13:00:00Z }
            """;

    private static final String NAME = "customer-name.yaml";
    private static final String SPLIT = "{ split: name, into: [firstName, lastName], by: \" \" }";

    private Rulings() {}

    /** The ruling of a request by an unknown client who declines nothing. */
    public static Ruling of(String phase, String upstream, String onConflict) {
        return of(RULE.formatted(phase, upstream, SPLIT, onConflict));
    }

    /** The ruling of such a request by a rule with another change, before an upstream that speaks the new form. */
    public static Ruling ofChange(String phase, String change) {
        return of(RULE.formatted(phase, "new", change, "prefer-new"));
    }

    /** The ruling of such a request by a rule in migrate with brownouts or a ramp. */
    public static Ruling ofSchedule(String schedule) {
        return of(RULE.formatted("migrate", "new", SPLIT, "prefer-new") + schedule);
    }

    /** The ruling of such a request by a client that declines the old form. */
    public static Ruling declining(String phase) {
        return of(RULE.formatted(phase, "new", SPLIT, "prefer-new"), true);
    }

    /** The ruling of such a request by a rule in migrate with brownouts or a ramp, by a client that declines or not. */
    public static Ruling ofSchedule(String schedule, boolean declines) {
        return of(RULE.formatted("migrate", "new", SPLIT, "prefer-new") + schedule, declines);
    }

    /** The ruling of such a request by a whole rule. */
    public static Ruling of(String rule) {
        return of(rule, false);
    }

    /** The ruling of such a request by the rule, and by another one that renames {@code phone}. */
    public static Ruling ofTwo(String phase, String phaseOfOther) {
        String other = RULE.formatted(phaseOfOther, "new", "{ rename: phone, to: mobile }", "prefer-new")
                .replace("customer-name", "customer-phone");
        return of(Map.of(NAME, RULE.formatted(phase, "new", SPLIT, "prefer-new"), "customer-phone.yaml", other), false);
    }

    private static Ruling of(String rule, boolean declines) {
        return of(Map.of(NAME, rule), declines);
    }

    private static Ruling of(Map<String, String> rules, boolean declines) {
        Catalog catalog = catalog(rules);
        if (!(catalog.match("POST", "/customers") instanceof Lookup.Ruled ruled)) {
            throw new IllegalStateException("the rule matches");
        }
        return new Ruling(catalog, ruled.matched(), Clearance.NONE, Optional.<Client>empty(), declines, NOW);
    }

    private static Catalog catalog(Map<String, String> rules) {
        try {
            Path folder = Files.createTempDirectory("rules");
            for (Map.Entry<String, String> rule : rules.entrySet()) {
                Files.writeString(folder.resolve(rule.getKey()), rule.getValue());
            }
            try {
                return Generations.open(new RuleDirectory(folder)).current();
            } finally {
                for (String name : rules.keySet()) {
                    Files.delete(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

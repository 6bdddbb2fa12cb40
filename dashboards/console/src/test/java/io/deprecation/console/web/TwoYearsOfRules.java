package io.deprecation.console.web;

import io.deprecation.ledger.TwoYearsOfCounts;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules that two years were counted for, and a register of their clients. */
final class TwoYearsOfRules {

    private static final String RULE = """
            deprecation: %1$s
            summary: "`name` becomes `fullName`"
            owner: customers-team
            phase: migrate
            deprecated: 2024-11-20
            sunset: 2026-12-31
            guide: https://developers.example.com/guides/%1$s
            match:
              - paths: ["/%1$s/{id}"]
                request: ["$"]
                response: ["$"]
            upstream: new
            on-conflict: prefer-new
            change:
              - rename: name
                to: fullName
            """;

    private TwoYearsOfRules() {}

    static Catalog in(Path folder) throws IOException {
        for (int number = 0; number < TwoYearsOfCounts.DEPRECATIONS; number++) {
            rule(folder, "d-" + number);
        }
        rule(folder, TwoYearsOfCounts.DENSE);
        String clients = IntStream.range(0, TwoYearsOfCounts.CLIENTS)
                .mapToObj("  - id: client-%1$d\n    name: Client %1$d\n"::formatted)
                .collect(Collectors.joining("", "clients:\n", ""));
        Files.writeString(folder.resolve("clients.yaml"), clients);
        return Generations.open(new RuleDirectory(folder)).current();
    }

    private static void rule(Path folder, String id) throws IOException {
        Files.writeString(folder.resolve(id + ".yaml"), RULE.formatted(id));
    }
}

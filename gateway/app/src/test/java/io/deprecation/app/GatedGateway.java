package io.deprecation.app;

import io.deprecation.usage.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A gateway under a clock of its own, whose one rule is edited, and which asks the gate all the time. */
final class GatedGateway {

    static final String RULE = "gated-name";

    private final MovableClock clock;
    private final RuledGateway gateway;

    private GatedGateway(MovableClock clock, RuledGateway gateway) {
        this.clock = clock;
        this.gateway = gateway;
    }

    /** @param phase the rule's phase, and what else stands in its file */
    static GatedGateway start(Path folder, MovableClock clock, int upstreamPort, String phase) throws IOException {
        return new GatedGateway(
                clock,
                RuledGateway.start(
                        folder,
                        clock,
                        upstreamPort,
                        Path.of("src/test/resources/rules/clients.yaml"),
                        RULE,
                        rule(phase),
                        "--deprecation.gate-every=20ms",
                        "--deprecation.reload-every=20ms"));
    }

    Records records() {
        return gateway.bean(Records.class);
    }

    /** The status of the answer to a client. */
    int post(String key, String json) {
        return gateway.post("/gated", key, json).statusCode();
    }

    void pass(Duration time) {
        gateway.move(clock, time);
    }

    /** A moment passes: the gate is asked only as time goes by. */
    void tick() {
        clock.moveBy(Duration.ofMillis(20));
    }

    /** Edits the rule, and waits until it serves. */
    void edit(String phase) throws IOException {
        gateway.edit(rule(phase));
    }

    private static String rule(String phase) {
        return """
                deprecation: gated-name
                guide: https://developers.example.com/guides/gated-name
                phase: %s
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/gated"]
                    request: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                examples:
                  - old: { name: "Ada Lovelace" }
                    new: { firstName: "Ada", lastName: "Lovelace" }
                """.formatted(phase);
    }
}

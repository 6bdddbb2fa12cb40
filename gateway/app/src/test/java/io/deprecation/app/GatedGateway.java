package io.deprecation.app;

import static org.awaitility.Awaitility.await;

import io.deprecation.rule.file.Generations;
import io.deprecation.usage.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway under a clock of its own, whose one rule is edited, and which asks the gate all the time. */
final class GatedGateway {

    static final String RULE = "gated-name";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path rules;
    private final MovableClock clock;
    private final ConfigurableApplicationContext gateway;

    private GatedGateway(Path rules, MovableClock clock, ConfigurableApplicationContext gateway) {
        this.rules = rules;
        this.clock = clock;
        this.gateway = gateway;
    }

    /** @param phase the rule's phase, and what else stands in its file */
    static GatedGateway start(Path folder, MovableClock clock, int upstreamPort, String phase) throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of("src/test/resources/rules/clients.yaml"), rules.resolve("clients.yaml"));
        write(rules, phase);
        return new GatedGateway(
                rules,
                clock,
                OwnGateway.at(
                        clock,
                        upstreamPort,
                        "--deprecation.rules=" + rules,
                        "--deprecation.ledger.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "--deprecation.ledger.segments=" + folder.resolve("segments"),
                        "--deprecation.ledger.flush-every=20ms",
                        "--deprecation.gate-every=20ms",
                        "--deprecation.reload-every=20ms"));
    }

    Records records() {
        return gateway.getBean(Records.class);
    }

    /** The status of the answer to a client. */
    int post(String key, String json) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OwnGateway.port(gateway) + "/gated"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void pass(Duration time) {
        OwnGateway.move(gateway, clock, time);
    }

    /** A moment passes: the gate is asked only as time goes by. */
    void tick() {
        clock.moveBy(Duration.ofMillis(20));
    }

    /** Edits the rule, and waits until it serves. */
    void edit(String phase) throws IOException {
        String edited = write(rules, phase);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> edited.equals(
                        gateway.getBean(Generations.class).serving().files().get(RULE + ".yaml")));
    }

    private static String write(Path rules, String phase) throws IOException {
        String rule = """
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
        Files.writeString(rules.resolve(RULE + ".yaml"), rule);
        return rule;
    }
}

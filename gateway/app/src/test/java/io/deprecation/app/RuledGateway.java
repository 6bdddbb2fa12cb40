package io.deprecation.app;

import static org.awaitility.Awaitility.await;

import io.deprecation.rule.file.Generation;
import io.deprecation.rule.file.Generations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with a ledger and a clock of its own, whose one rule is edited. Safe for use by many threads. */
final class RuledGateway {

    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path rule;
    private final Path draft;
    private final ConfigurableApplicationContext gateway;

    private RuledGateway(Path rule, Path draft, ConfigurableApplicationContext gateway) {
        this.rule = rule;
        this.draft = draft;
        this.gateway = gateway;
    }

    /**
     * Starts one, whose files are in a folder of the test's.
     *
     * @param clients the register
     * @param id the rule's id
     * @param text what stands in the rule's file
     */
    static RuledGateway start(
            Path folder,
            InstantSource clock,
            int upstreamPort,
            Path clients,
            String id,
            String text,
            String... properties)
            throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(clients, rules.resolve("clients.yaml"));
        Path rule = Files.writeString(rules.resolve(id + ".yaml"), text);
        Stream<String> own = Stream.of(
                "--deprecation.rules=" + rules,
                "--deprecation.ledger.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--deprecation.ledger.segments=" + folder.resolve("segments"),
                "--deprecation.ledger.flush-every=20ms");
        String[] arguments = Stream.concat(own, Stream.of(properties)).toArray(String[]::new);
        return new RuledGateway(rule, folder.resolve("draft"), OwnGateway.at(clock, upstreamPort, arguments));
    }

    <T> T bean(Class<T> type) {
        return gateway.getBean(type);
    }

    /** Moves the clock once the ledger is ready for it. */
    void move(MovableClock clock, Duration time) {
        OwnGateway.move(gateway, clock, time);
    }

    /** The generation that serves. */
    Generation serving() {
        return bean(Generations.class).serving();
    }

    /** Edits the rule, and waits until it serves. */
    void edit(String text) throws IOException {
        write(text);
        await().atMost(WAIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        text.equals(serving().files().get(rule.getFileName().toString())));
    }

    /** Edits the rule so that it is broken, and waits until that was seen. */
    void editBroken(String text) throws IOException {
        write(text);
        await().atMost(WAIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !bean(Generations.class).rejected().isEmpty());
    }

    /** At once, so that no half of it is seen. */
    private void write(String text) throws IOException {
        Files.move(Files.writeString(draft, text), rule, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The answer to a client that sends JSON. */
    HttpResponse<String> post(String path, String key, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OwnGateway.port(gateway) + path))
                .timeout(WAIT)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
                .POST(BodyPublishers.ofString(json));
        try {
            return CLIENT.send(RunningGateway.withHeaders(request, headers).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package io.deprecation.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.app.OwnGateway;
import io.deprecation.filter.load.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What a gateway does not take on, and what it takes off. */
final class LimitsIT {

    private static final Duration WAIT = Duration.ofMinutes(1);

    private static RecordingUpstream upstream;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        upstream = new RecordingUpstream();
        gateway = OwnGateway.with(context -> {}, upstream.port(), "--deprecation.limits.buffered=2KB");
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @Test
    void aBodyForWhichThereIsNoRoomIsToldToComeBack() throws IOException {
        String announced = send("/customers/announced", "Content-Length: 5000\r\n", body(5_000));
        String unannounced = send(
                "/customers/chunked", "Transfer-Encoding: chunked\r\n", "1388\r\n" + body(5_000) + "\r\n0\r\n\r\n");

        assertThat(announced).startsWith("HTTP/1.1 503").contains("Retry-After: 1\r\n", "/overloaded\"");
        assertThat(unannounced).startsWith("HTTP/1.1 503").contains("Retry-After: 1\r\n", "/overloaded\"");
        assertThat(upstream.seen("/customers/announced")).isEmpty();
        assertThat(upstream.seen("/customers/chunked")).isEmpty();
    }

    @Test
    void roomIsGivenBack() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(send("/customers/small", "Content-Length: 600\r\n", body(600)))
                    .startsWith("HTTP/1.1 200");
        }
        await().atMost(WAIT).until(() -> gateway.getBean(Load.class).buffered().taken() == 0);
    }

    @Test
    void whatNoRuleReadsTakesNoRoom() throws IOException {
        assertThat(send("/unruled/large", "Content-Length: 5000\r\n", body(5_000)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void moreExchangesThanAreTakenOnAreToldToComeBack() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = OwnGateway.before(silent.getLocalPort(), "--deprecation.limits.exchanges=1");
            CompletableFuture<String> first = ask(port);
            try (Socket held = silent.accept()) {
                assertThat(ask(port).get()).startsWith("HTTP/1.1 503").contains("Retry-After: 1\r\n", "/overloaded\"");
                answer(held);
                assertThat(first.get()).startsWith("HTTP/1.1 204");
            }
        }
    }

    @Test
    void theQueueForConnectionsHasAnEnd() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = OwnGateway.before(
                    silent.getLocalPort(),
                    "--deprecation.limits.waiting=1",
                    "--spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
                    "--spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=600000");
            CompletableFuture<String> first = ask(port);
            try (Socket held = silent.accept()) {
                var second = ask(port);
                var third = ask(port);
                Object turnedAway = CompletableFuture.anyOf(second, third).get();
                assertThat(turnedAway.toString()).startsWith("HTTP/1.1 503").contains("Retry-After: 1\r\n");
                answer(held);
                assertThat(first.get()).startsWith("HTTP/1.1 204");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=192.0.2.1;host=evil",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Host: evil",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "X-Original-URL: /customers",
                "X-Original-URI: /customers",
                "X-Rewrite-URL: /customers"
            })
    void whatIsForAProxyToSayIsTakenOff(String field) throws IOException {
        String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
        String target = "/unruled/" + name;

        assertThat(send(target, field + "\r\nContent-Length: 0\r\n", "")).startsWith("HTTP/1.1 200");

        assertThat(upstream.seen(target))
                .singleElement()
                .satisfies(seen -> assertThat(seen.fields()).noneMatch(line -> line.startsWith(name + ":")));
    }

    private static String send(String target, String fields, String body) throws IOException {
        String request = "POST " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n" + fields + "\r\n" + body;
        return RawExchange.send(OwnGateway.port(gateway), request.getBytes(StandardCharsets.US_ASCII));
    }

    private static CompletableFuture<String> ask(int port) {
        byte[] request =
                "GET /unruled HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        return CompletableFuture.supplyAsync(() -> sent(port, request), task -> new Thread(task).start());
    }

    private static String sent(int port, byte[] request) {
        try {
            return RawExchange.send(port, request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(Socket held) throws IOException {
        held.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String body(int length) {
        return "{\"x\":\"" + "x".repeat(length - 8) + "\"}";
    }
}

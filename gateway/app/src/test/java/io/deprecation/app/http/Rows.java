package io.deprecation.app.http;

import io.deprecation.app.OwnGateway;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One upstream, one gateway before it, and one client of it, for all tests of this package. Time stands still an hour
 * before the brownouts of the rules begin.
 */
final class Rows {

    static final Instant NOW = Instant.parse("2026-11-03T13:00:00Z");
    static final RawUpstream UPSTREAM = RawUpstream.start();

    private static final String ROUTE = "--spring.cloud.gateway.server.webflux.routes[%d].%s";
    private static final String CORS =
            "--spring.cloud.gateway.server.webflux.globalcors.cors-configurations[/shared/**].";
    private static final ConfigurableApplicationContext GATEWAY = start();

    private Rows() {}

    static int port() {
        return OwnGateway.port(GATEWAY);
    }

    /** The answer to a request of HTTP/1.1 without a body. */
    static Message get(String path, String... fields) {
        return exchange("GET", path, new byte[0], fields);
    }

    /** The answer to a request of HTTP/1.1 with a body in JSON, if its fields do not say another thing. */
    static Message post(String path, String body, String... fields) {
        return exchange("POST", path, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    static Message exchange(String method, String path, byte[] body, String... fields) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n")
                + (String.join(",", fields).contains("Content-Type") ? "" : "Content-Type: application/json\r\n")
                + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n");
        try (Wire wire = Wire.to(port())) {
            wire.send(head + "\r\n").send(body);
            return method.equals("HEAD") ? wire.answerToHead() : wire.answer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a counter of the gateway has come to; 0 if it has counted nothing. */
    static double counted(String meter, String... tags) {
        return GATEWAY.getBean(MeterRegistry.class).find(meter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static ConfigurableApplicationContext start() {
        String upstream = "http://127.0.0.1:" + UPSTREAM.port();
        return OwnGateway.at(
                Clock.fixed(NOW, ZoneOffset.UTC),
                UPSTREAM.port(),
                "--deprecation.rules=src/test/resources/http-rules",
                "--deprecation.limits.request-body=100KB",
                "--deprecation.limits.held-back=16KB",
                "--deprecation.limits.unpacked=1MB",
                // What trips on a cold machine is no slow upstream.
                "--spring.cloud.circuitbreaker.resilience4j.disable-time-limiter=true",
                CORS + "allowed-origins=https://app.example.com",
                CORS + "allowed-methods=PUT",
                // Without ids they would be in any order.
                route(0, "id", "retried"),
                route(0, "uri", upstream),
                route(0, "predicates[0]", "Path=/retried,/retried/**"),
                route(0, "filters[0].name", "Retry"),
                route(0, "filters[0].args.retries", "2"),
                route(0, "filters[0].args.methods", "GET,POST"),
                route(0, "filters[0].args.backoff.firstBackoff", "1ms"),
                route(1, "id", "guarded"),
                route(1, "uri", upstream),
                route(1, "predicates[0]", "Path=/guarded,/guarded/**"),
                route(1, "filters[0].name", "CircuitBreaker"),
                route(1, "filters[0].args.name", "guarded"),
                route(1, "filters[0].args.fallbackUri", "forward:/customers/fallback"),
                route(1, "filters[0].args.statusCodes[0]", "500"),
                route(2, "id", "slow"),
                route(2, "uri", upstream),
                route(2, "predicates[0]", "Path=/slow/**"),
                route(2, "metadata.response-timeout", "500"),
                route(3, "id", "unreachable"),
                route(3, "uri", "http://127.0.0.1:" + nobodysPort()),
                route(3, "predicates[0]", "Path=/unreachable/**"),
                route(4, "id", "hosted"),
                route(4, "uri", upstream),
                route(4, "predicates[0]", "Path=/hosted/**"),
                route(4, "filters[0]", "PreserveHostHeader"),
                route(4, "metadata.connect-timeout", "5000"),
                route(5, "id", "others"),
                route(5, "uri", upstream),
                route(5, "predicates[0]", "Path=/**"));
    }

    private static String route(int index, String name, String value) {
        return ROUTE.formatted(index, name) + "=" + value;
    }

    private static int nobodysPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

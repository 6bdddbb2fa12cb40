package io.deprecation.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;

/** A gateway of a test's own that is scraped over a port of its own. */
public final class WatchedGateway {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final int managementPort;

    private WatchedGateway(int port, int managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts one, which is left to the end of the JVM as {@link OwnGateway}s are. */
    public static WatchedGateway start(int upstreamPort, String... properties) {
        // Spring Cloud Gateway keeps its routes off the management port only if it knows the number beforehand.
        int management = TestSocketUtils.findAvailableTcpPort();
        String[] all = Stream.concat(Stream.of(properties), Stream.of("--management.server.port=" + management))
                .toArray(String[]::new);
        return new WatchedGateway(
                OwnGateway.port(OwnGateway.at(InstantSource.system(), upstreamPort, all)), management);
    }

    /** Sends some JSON; what is answered does not matter. */
    public void post(String path, String json) {
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public String scrape() {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus")));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

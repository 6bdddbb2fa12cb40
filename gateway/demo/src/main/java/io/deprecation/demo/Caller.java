package io.deprecation.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One client's way of calling the API: its own headers on every request, and a count of how each ended.
 *
 * <p>A gateway that is away is counted like a status, so that a caller outlives its restart.
 */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI gateway;
    private final Map<String, String> headers;
    private final Tally tally;

    Caller(HttpClient http, URI gateway, Map<String, String> headers, Tally tally) {
        this.http = http;
        this.gateway = gateway;
        this.headers = Map.copyOf(headers);
        this.tally = tally;
    }

    /** The body of a successful read. */
    Optional<String> get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** The body of the answer to a successful creation. */
    Optional<String> post(String path, String json) throws InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    void put(String path, String json) throws InterruptedException {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    void delete(String path) throws InterruptedException {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Optional<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            tally.count(Integer.toString(response.statusCode()));
            return response.statusCode() / 100 == 2 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            tally.count("unreachable");
            return Optional.empty();
        }
    }
}

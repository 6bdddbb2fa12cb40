package io.deprecation.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What is asked of the processes. */
final class Calls {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private Calls() {}

    /** The status of the answer, 0 if there is none. */
    static int status(String address) throws InterruptedException {
        try {
            return get(address).statusCode();
        } catch (IOException none) {
            return 0;
        }
    }

    static HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** A use of the old form by a client of the register. */
    static HttpResponse<String> use(LocalPod gateway) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + gateway.variable("SERVER_PORT") + "/customers"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", "demo-acme-key")
                .POST(BodyPublishers.ofString("{\"name\":\"Ada Lovelace\"}"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}

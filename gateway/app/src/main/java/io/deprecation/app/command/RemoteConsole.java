package io.deprecation.app.command;

import io.deprecation.console.api.GateDocument;
import io.deprecation.console.api.ProblemDocument;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The console of a gateway that runs somewhere. */
final class RemoteConsole {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    /** Longer than a console lets its own ledger take. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(40);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI base;
    private final Optional<String> authorization;

    /** @param authorization who asks, as a header's value; empty where nobody is asked */
    RemoteConsole(URI base, Optional<String> authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** A name and a password as a header's value (RFC 7617). */
    static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** @throws NoAnswerException if there is none, or one that is no gate's */
    GateReply gate(String deprecation) {
        HttpResponse<String> response = get("/api/gate/" + URLEncoder.encode(deprecation, StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new NoAnswerException("%s says of %s: %s".formatted(base, deprecation, problem(response)));
        }
        return new GateReply(document(response.body(), deprecation), response.body());
    }

    private HttpResponse<String> get(String path) {
        URI address = URI.create(base.toString().replaceFirst("/+$", "") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(TO_ANSWER);
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TO_CONNECT)
                    .build()
                    .send(request.build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException slow) {
            throw new NoAnswerException("%s does not answer in time; try again".formatted(base));
        } catch (ConnectException refused) {
            throw new NoAnswerException(
                    "Nothing listens at %s: start the gateway, with console among its --deprecation.roles, or say by --console where it is"
                            .formatted(base));
        } catch (IOException broken) {
            throw new NoAnswerException("%s breaks off; is it a console?".formatted(base));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("Stopped before %s had answered".formatted(base));
        }
    }

    private static String problem(HttpResponse<String> response) {
        boolean ours = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        try {
            if (ours) {
                return MAPPER.readValue(response.body(), ProblemDocument.class).detail();
            }
        } catch (JacksonException unreadable) {
            // Then the status is all that there is to tell.
        }
        return "status %d, and no reason; is it a console?".formatted(response.statusCode());
    }

    private GateDocument document(String body, String deprecation) {
        try {
            GateDocument document = MAPPER.readValue(body, GateDocument.class);
            if (deprecation.equals(document.deprecation()) && GateCommand.EXIT_CODES.containsKey(document.verdict())) {
                return document;
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // Told below: whatever it is, it is not what was asked for.
        }
        throw new NoAnswerException("What %s answers is no gate's verdict on %s; is it a console of this version?"
                .formatted(base, deprecation));
    }
}

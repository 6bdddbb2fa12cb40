package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.deprecation.app.guide.Addresses;
import io.deprecation.app.guide.MigrationGuide;
import io.deprecation.change.Form;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Migration guides, executed: those of the rules in {@code deprecation-rules} and of rules without examples. Each rule is in
 * migrate, at paths of its own, and in contract for one client.
 */
@Tag("one-jdk")
final class GuideIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Addresses ADDRESSES =
            new Addresses(URI.create("https://deprecation-gateway.dev/problems/"), "/.well-known/api-deprecations");
    private static final String RAMP = """
            ramp:
              steps:
                - at: 2026-12-08T09:00:00Z
                  clients: [globex]
                  anyway: { reason: tests, by: jo@example.com }
            """;
    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path rules;

    private static int port;

    @BeforeAll
    static void start() throws IOException {
        for (String folder : List.of("../../deprecation-rules", "src/test/resources/guide/rules")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(GuideIT::isToBeTried).toList()) {
                    Files.writeString(rules.resolve(file.getFileName()), tried(file));
                }
            }
        }
        Files.copy(Path.of("src/test/resources/guide/rules/clients.yaml"), rules.resolve("clients.yaml"));
        UPSTREAM.start();
        port = OwnGateway.port(OwnGateway.at(
                new MovableClock(Instant.parse("2027-01-15T12:00:00Z")),
                UPSTREAM.port(),
                "--deprecation.rules=" + rules,
                "--deprecation.identity.trusted-header=X-Caller",
                "--deprecation.identity.trusted-proxies=127.0.0.1/32"));
    }

    @BeforeEach
    void forgetRequests() {
        UPSTREAM.resetAll();
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    private static boolean isToBeTried(Path file) {
        return file.toString().endsWith(".yaml")
                && !List.of("clients.yaml", "scheduled.yaml")
                        .contains(file.getFileName().toString());
    }

    /** The rule, at paths that no other rule has. */
    private static String tried(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".yaml", "");
        String text = Files.readString(file)
                .replaceAll("phase: \\w+", "phase: migrate")
                .replace("upstream: old", "upstream: new")
                .replaceAll("(?s)\nexemptions:\n.*?\n(?=\\w)", "\n");
        return text.replaceAll("\"/(?=[a-z])", "\"/" + id + "/") + RAMP;
    }

    static Stream<Deprecation> deprecations() {
        return new RuleDirectory(rules).load().rules().stream().map(LoadedRule::deprecation);
    }

    private static WrittenGuide guide(Deprecation deprecation) {
        return new WrittenGuide(new MigrationGuide(deprecation, ADDRESSES).markdown());
    }

    @ParameterizedTest
    @MethodSource("deprecations")
    void whatIsSentBeforeReachesTheApiAsWhatIsSentAfter(Deprecation deprecation) throws IOException {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        List<String> requests = guide(deprecation).under("What you send");
        for (int i = 0; i < requests.size(); i += 2) {
            HttpResponse<String> response = send(requests.get(i), "acme");
            LoggedRequest translated = received();
            send(requests.get(i + 1), "acme");
            LoggedRequest asItCame = received();

            assertThat(translated.getUrl()).isEqualTo(asItCame.getUrl());
            // Where no translation can be computed the API takes both, and the old form as it was sent.
            String expected =
                    deprecation.upstream() == Form.BOTH ? requests.get(i).split("\n\n", 2)[1] : body(asItCame);
            assertThat(JSON.readTree(body(translated))).isEqualTo(JSON.readTree(expected));
            for (String name : List.of("X-Api-Key", "Authorization", "Request-Id")) {
                assertThat(translated.getHeader(name)).isEqualTo(asItCame.getHeader(name));
            }
            assertThat(lines(response)).containsAll(signals(deprecation));
        }
    }

    @ParameterizedTest
    @MethodSource("deprecations")
    void theRefusalIsWhatTheGatewayAnswers(Deprecation deprecation) {
        List<String> refusal = guide(deprecation).under("What will be refused");
        if (!refusal.isEmpty()) {
            HttpResponse<String> response =
                    send(guide(deprecation).under("What you send").get(0), "globex");

            List<String> head = refusal.get(0).lines().toList();
            assertThat(head.get(0)).endsWith(" " + response.statusCode());
            assertThat(lines(response))
                    .containsAll(head.stream().skip(1).map(GuideIT::canonical).toList());
            assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(refusal.get(1)));
            assertThat(UPSTREAM.getAllServeEvents()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("deprecations")
    void answersHoldBothFormsAndTheNewOneAloneOnRequest(Deprecation deprecation) {
        List<String> answers = guide(deprecation).under("What you get");
        for (int i = 0; i < answers.size(); i += 3) {
            String both = answers.get(i + 1);
            String fresh = answers.get(i + 2);
            boolean derived = deprecation.changes().stream()
                    .allMatch(change ->
                            !change.oldPaths().isEmpty() && !change.newPaths().isEmpty() && !change.isConditional());
            UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(derived ? fresh : both)));

            HttpResponse<String> response = send(answers.get(i), "acme");
            HttpResponse<String> declined =
                    send(answers.get(i).replace(" HTTP/1.1", " HTTP/1.1\nPrefer: omit-deprecated"), "acme");

            assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(both));
            assertThat(lines(response)).containsAll(signals(deprecation));
            assertThat(JSON.readTree(declined.body())).isEqualTo(JSON.readTree(fresh));
            assertThat(declined.headers().firstValue("Preference-Applied")).contains("omit-deprecated");
        }
    }

    private static List<String> signals(Deprecation deprecation) {
        return guide(deprecation)
                .under("What answers say")
                .get(0)
                .lines()
                .map(GuideIT::canonical)
                .toList();
    }

    /** Names of header fields are in lower case here: they mean the same in any. */
    private static List<String> lines(HttpResponse<String> response) {
        return response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> canonical(header.getKey() + ": " + value)))
                .toList();
    }

    private static String canonical(String line) {
        int end = line.indexOf(':');
        return line.substring(0, end).toLowerCase(Locale.ROOT) + line.substring(end);
    }

    private static LoggedRequest received() {
        List<LoggedRequest> all = UPSTREAM.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList();
        assertThat(all).hasSize(1);
        UPSTREAM.resetRequests();
        return all.get(0);
    }

    private static String body(LoggedRequest request) {
        String body = request.getBodyAsString();
        return body.startsWith("{") ? body : JSON.writeValueAsString(body);
    }

    /** Sends a request as it is written; who it is from is said by a trusted header, which no rule is about. */
    private static HttpResponse<String> send(String written, String client) {
        String[] parts = written.split("\n\n", 2);
        String[] head = parts[0].split("\n", -1);
        String[] line = head[0].split(" ", 3);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + line[1].replaceAll("\\{\\w+\\}", "7")))
                .timeout(Duration.ofMinutes(1))
                .header("X-Caller", client)
                .method(line[0], parts.length < 2 ? BodyPublishers.noBody() : BodyPublishers.ofString(parts[1]));
        Stream.of(head).skip(1).map(field -> field.split(": ", 2)).forEach(field -> request.header(field[0], field[1]));
        return RunningGateway.send(request);
    }
}

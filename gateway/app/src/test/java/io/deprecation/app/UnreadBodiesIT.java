package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read passes untouched where the old shape is taken, and is refused where it is not. */
final class UnreadBodiesIT extends RunningGateway {

    private static final String JSON = "application/json";
    private static final String DEEP = "[".repeat(600) + "]".repeat(600);
    private static final String LARGE = "{\"name\":\"Ada Lovelace\",\"x\":\"" + "x".repeat(200_000) + "\"}";

    static Stream<Arguments> unreadRequests() {
        return Stream.of(
                Arguments.of("malformed", JSON, "identity", "{\"name\":\"A B\",", 400),
                Arguments.of("text that claims to be JSON", JSON, "identity", "hello", 400),
                Arguments.of("nested too deep", JSON, "identity", DEEP, 400),
                Arguments.of("brotli", JSON, "br", "\u0001\u0002\u0003", 415),
                Arguments.of(
                        "another charset", "application/json; charset=utf-16", "identity", "{\"name\":\"A B\"}", 415),
                Arguments.of("no JSON Patch", "application/json-patch+json", "identity", "[{\"op\":\"test\"}]", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadRequests")
    void expandPassesItOnUntouched(String what, String type, String coding, String body, int refusal) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        String series =
                "deprecation_requests_total{client=\"unknown\",deprecation=\"expanding-name\",found=\"unread\",outcome=\"forwarded\"}";
        double before = scraped(series);

        HttpResponse<String> response = sendBody("/expanding", type, coding, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(received("/expanding")).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(scraped(series)).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadRequests")
    void contractRefusesIt(String what, String type, String coding, String body, int refusal) {
        HttpResponse<String> response = sendBody("/contracted", type, coding, body);

        assertThat(response.statusCode()).isEqualTo(refusal);
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "known length: {0}")
    @ValueSource(booleans = {true, false})
    void contractRefusesABodyThatIsTooLarge(boolean knownLength) {
        var publisher = knownLength
                ? BodyPublishers.ofString(LARGE)
                : BodyPublishers.fromPublisher(BodyPublishers.ofString(LARGE));
        HttpResponse<String> response =
                send(to("/contracted").header("Content-Type", JSON).POST(publisher));

        assertThat(response.statusCode()).isEqualTo(413);
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void expandTranslatesABodyBeyondTheLimitAsItStreams() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));

        assertThat(sendBody("/expanding", JSON, "identity", LARGE).statusCode()).isEqualTo(200);

        assertThat(new String(received("/expanding"), StandardCharsets.UTF_8))
                .contains("\"firstName\":\"Ada\"")
                .contains("x".repeat(200_000))
                .doesNotContain("\"name\"");
    }

    @Test
    void aConflictBeyondTheLimitNeverCompletesAtTheUpstream() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        String late = LARGE.replace("}", ",\"firstName\":\"Grace\",\"lastName\":\"Hopper\"}");

        HttpResponse<String> response = sendBody("/expanding", JSON, "identity", late);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("/problems/conflicting-members");
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    static Stream<Arguments> unreadResponses() {
        return Stream.of(
                Arguments.of("malformed", json("{\"firstName\":\"A\",}")),
                Arguments.of("text that claims to be JSON", json("hello")),
                Arguments.of("brotli", json("\u0001\u0002").withHeader("Content-Encoding", "br")),
                Arguments.of("not the gzip that it claims", json("{}").withHeader("Content-Encoding", "gzip")),
                Arguments.of(
                        "another charset", json("{}").withHeader("Content-Type", "application/json;charset=utf-16")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadResponses")
    void expandPassesAnUnreadAnswerOnUntouched(String what, ResponseDefinitionBuilder answer) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(answer));

        HttpResponse<byte[]> response = send(to("/expanding/1").GET(), BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(answer.build().getByteBody());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadResponses")
    void contractDoesNotPassAnUnreadAnswerOn(String what, ResponseDefinitionBuilder answer) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(answer));

        HttpResponse<String> response = get("/contracted/1");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains("/problems/unreadable-upstream");
        assertThat(response.headers().map()).doesNotContainKey("content-encoding");
    }

    static Stream<Arguments> foreignResponses() {
        return Stream.of(
                Arguments.of("an array", json("[1, 2]")),
                Arguments.of("a number", json("1E400")),
                Arguments.of(
                        "text",
                        aResponse().withHeader("Content-Type", "text/plain").withBody("hello")),
                Arguments.of("a value of another type", json("{\"firstName\":7,\"lastName\":[]}")),
                Arguments.of("an empty body", json("")),
                Arguments.of(
                        "an error page",
                        json("{\"firstName\":\"A\",\"lastName\":\"B\"}").withStatus(500)),
                Arguments.of(
                        "an error document",
                        json("{\"name\":\"ValidationError\"}").withStatus(400)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignResponses")
    void expandPassesOtherAnswersOnUntouched(String what, ResponseDefinitionBuilder answer) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(answer));

        HttpResponse<byte[]> response = send(to("/expanding/1").GET(), BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(answer.build().getStatus());
        assertThat(response.body()).isEqualTo(answer.build().getByteBody());
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", JSON).withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> sendBody(String path, String type, String coding, String body) {
        return send(to(path).headers("Content-Type", type, "Content-Encoding", coding)
                .POST(BodyPublishers.ofString(body)));
    }

    private static byte[] received(String path) {
        return UPSTREAM.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(path))
                .map(event -> event.getRequest().getBody())
                .findFirst()
                .orElseThrow();
    }
}

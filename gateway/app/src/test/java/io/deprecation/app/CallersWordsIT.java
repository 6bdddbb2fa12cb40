package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upstream says of a request's members is said to its caller in the caller's own words. */
final class CallersWordsIT extends RunningGateway {

    private static final String PROBLEM = "application/problem+json";
    private static final String OLD = "{\"name\":\"Grace Hopper\"}";
    private static final String NEW = "{\"firstName\":\"Grace\",\"lastName\":\"Hopper\"}";
    private static final String ECHO = "{\"firstName\":\"Grace\",\"lastName\":\"Hopper\",\"name\":\"Grace Hopper\"}";
    private static final String DISPUTE = "{\"firstName\":\"Ada\",\"lastName\":\"Hopper\",\"name\":\"Grace Hopper\"}";
    private static final String ERROR = """
            { "type" : "about:blank", "status":422, "cost":1.10, "detail":"firstName may not b\\u0065 /firstName",
              "errors":[ {"detail":"too short", "pointer":"/firstName"}, {"pointer":"#/lastName"},
                         {"pointer":"/address/city"} ] }
            """;
    private static final String ERROR_IN_OLD =
            ERROR.replace("\"/firstName\"", "\"/name\"").replace("#/lastName", "#/name");

    @Test
    void whoSentTheOldFormIsToldAboutItsMembers() {
        upstreamSays(problem(ERROR).withHeader("Repr-Digest", "sha-256=:x:"));

        HttpResponse<String> response = post("/told", OLD);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo(ERROR_IN_OLD);
        assertThat(response.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(response.headers().map()).containsKey("deprecation").doesNotContainKey("repr-digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW, ECHO, "{}", "[]", "7"})
    void whoSentTheNewFormOrBothOrNeitherIsToldWhatTheUpstreamSays(String request) {
        upstreamSays(problem(ERROR));

        assertThat(post("/told", request).body()).isEqualTo(ERROR);
    }

    @Test
    void theFormThatCountsInAConflictIsTheOneThatIsSpokenOf() {
        upstreamSays(problem(ERROR));
        assertThat(post("/customers", DISPUTE).body()).isEqualTo(ERROR);

        upstreamSays(problem("{\"errors\":[{\"pointer\":\"/email\"}]}"));
        assertThat(post("/told/contact", "{\"contact\":{\"mail\":\"a\"},\"email\":\"b\"}")
                        .body())
                .isEqualTo("{\"errors\":[{\"pointer\":\"/email\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "/contact/mail, {\"email\":\"x\"}, /email",
        "/contact/mail/0, {\"email\":\"x\"}, /email/0",
        "/contact/mail, {\"contact\":{\"mail\":\"x\"}}, /contact/mail",
        "/contact, {\"email\":\"x\"}, /contact"
    })
    void whoSentTheNewFormToAnUpstreamThatSpeaksTheOldIsToldAboutItsMembersToo(
            String said, String request, String told) {
        upstreamSays(problem("{\"errors\":[{\"pointer\":\"" + said + "\"}]}"));

        assertThat(post("/told/contact", request).body()).isEqualTo("{\"errors\":[{\"pointer\":\"" + told + "\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "name, /displayName, /name",
        "fullName, /displayName, /fullName",
        "displayName, /displayName, /displayName"
    })
    void aMemberThatWasRenamedTwiceIsLedBackToWhatTheCallerCallsIt(String member, String said, String told) {
        upstreamSays(problem("{\"errors\":[{\"pointer\":\"" + said + "\"}]}"));

        assertThat(post("/lapsed/1", "{\"" + member + "\":\"Ada\"}").body())
                .isEqualTo("{\"errors\":[{\"pointer\":\"" + told + "\"}]}");
    }

    @Test
    void theItemsOfAListAreToldApart() {
        upstreamSays(problem("{\"errors\":[{\"pointer\":\"/items/1/lastName\"},{\"pointer\":\"/items/0\"}]}"));

        assertThat(post("/told", "{\"items\":[" + OLD + "," + OLD + "]}").body())
                .isEqualTo("{\"errors\":[{\"pointer\":\"/items/1/name\"},{\"pointer\":\"/items/0\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", PROBLEM, "application/vnd.acme+json; charset=utf-8"})
    void aRuleSaysWhereElseMembersAreNamed(String type) {
        upstreamSays(says(type, 400, """
                {"violations":[{"path":"items[0].firstName"}],"fields":["lastName","age"],"field":"firstName"}
                """));

        assertThat(post("/told", OLD).body()).isEqualTo("""
                {"violations":[{"path":"items[0].name"}],"fields":["name","age"],"field":"firstName"}
                """);
    }

    @Test
    void aPackedErrorIsPackedAgain() throws IOException {
        upstreamSays(problem(ERROR).withHeader("Content-Encoding", "gzip").withBody(gzip(ERROR)));

        HttpResponse<byte[]> response = send(
                to("/told")
                        .headers("Content-Type", "application/json", "Accept-Encoding", "br, gzip")
                        .POST(BodyPublishers.ofString(OLD)),
                BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(ERROR_IN_OLD);
        }
    }

    @Test
    void aRequestThatIsTooLargeToBeHeldIsAnsweredInItsWordsToo() {
        upstreamSays(problem(ERROR));

        assertThat(post("/told", "{\"name\":\"Grace Hopper\",\"x\":\"" + "x".repeat(200_000) + "\"}")
                        .body())
                .isEqualTo(ERROR_IN_OLD);
    }

    @Test
    void anErrorOfAnySizeIsReadAsItStreams() {
        String more = "{\"trace\":[" + "\"x\",".repeat(100_000) + "1],";
        upstreamSays(problem(more + "\"errors\":[{\"pointer\":\"/firstName\"}]}"));

        assertThat(post("/told", OLD).body()).isEqualTo(more + "\"errors\":[{\"pointer\":\"/name\"}]}");
    }

    static Stream<Arguments> others() {
        String pointer = "{\"errors\":[{\"pointer\":\"/firstName\"}]}";
        return Stream.of(
                Arguments.of("success", says(PROBLEM, 200, pointer)),
                Arguments.of("a redirect", says(PROBLEM, 303, pointer)),
                Arguments.of("text", says("text/plain", 422, pointer)),
                Arguments.of("XML", says("application/problem+xml", 422, pointer)),
                Arguments.of("JSON of another kind", says("application/json", 422, pointer)),
                Arguments.of("another charset", says(PROBLEM + "; charset=utf-16", 422, pointer)),
                Arguments.of("another coding", problem(pointer).withHeader("Content-Encoding", "br")),
                Arguments.of("not the gzip that it claims", problem(pointer).withHeader("Content-Encoding", "gzip")),
                Arguments.of("malformed", problem("{,\"errors\":[{\"pointer\":\"/firstName\"}]}")),
                Arguments.of(
                        "a value over the limit",
                        problem("{\"errors\":[{\"pointer\":\"/firstName\",\"x\":\"" + "x".repeat(20_000) + "\"}]}")),
                Arguments.of("no body", problem("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void anythingElsePassesAsItCame(String what, ResponseDefinitionBuilder answer) {
        upstreamSays(answer);

        HttpResponse<byte[]> response = send(
                to("/told").header("Content-Type", "application/json").POST(BodyPublishers.ofString(OLD)),
                BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(answer.build().getStatus());
        assertThat(response.body()).isEqualTo(answer.build().getByteBody());
    }

    private static void upstreamSays(ResponseDefinitionBuilder answer) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder problem(String body) {
        return says(PROBLEM, 422, body);
    }

    private static ResponseDefinitionBuilder says(String type, int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", type)
                .withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

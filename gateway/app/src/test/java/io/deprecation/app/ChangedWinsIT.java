package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that hold both forms, disagreeing, where the one that was changed wins. */
final class ChangedWinsIT extends RunningGateway {

    private static final String JSON = "application/json";
    private static final String BASE = body("Ada", "Lovelace");
    private static final String OLD_CHANGED = body("Ada King", "Ada", "Lovelace");
    private static final String NEW_CHANGED = body("Ada Lovelace", "Augusta", "Lovelace");
    private static final String BOTH_CHANGED = body("Ada King", "Augusta", "Lovelace");

    @ParameterizedTest
    @CsvSource({"PUT, application/json", "PATCH, application/json", "PATCH, application/merge-patch+json"})
    void theFormThatWasChangedReachesTheUpstream(String method, String type) {
        upstreamHas(okJson(BASE));

        assertThat(send(method, type, OLD_CHANGED).statusCode()).isEqualTo(200);
        assertThat(send(method, type, NEW_CHANGED).statusCode()).isEqualTo(200);

        assertThat(received())
                .containsExactly(
                        "GET /changed/1 ",
                        method + " /changed/1 " + body("Ada", "King"),
                        "GET /changed/1 ",
                        method + " /changed/1 " + body("Augusta", "Lovelace"));
    }

    @Test
    void whereBothWereChangedTheRequestIsRefused() {
        upstreamHas(okJson(BASE));

        HttpResponse<String> response = send("PUT", JSON, BOTH_CHANGED);

        assertRefused(response);
        assertThat(response.body())
                .contains("\"errors\":[{\"pointer\":\"/name\",\"replacement\":[\"/firstName\",\"/lastName\"]}]");
        assertThat(received()).containsExactly("GET /changed/1 ");
    }

    static Stream<ResponseDefinitionBuilder> noBases() {
        return Stream.of(
                okJson(BASE).withStatus(404),
                okJson(BASE).withStatus(500),
                aResponse().withStatus(204),
                aResponse().withStatus(301).withHeader("Location", "/changed/2"),
                ok(BASE).withHeader("Content-Type", "text/html"),
                ok(BASE),
                okJson(BASE).withHeader("Content-Encoding", "br"),
                okJson(BASE).withHeader("Content-Encoding", "gzip"),
                okJson(BASE.substring(1)),
                okJson("[" + BASE + "]"),
                okJson(BASE.replace("}", ",\"more\":\"" + "x".repeat(110_000) + "\"}")));
    }

    @ParameterizedTest
    @MethodSource("noBases")
    void withoutABaseTheRequestIsRefused(ResponseDefinitionBuilder answer) {
        upstreamHas(answer);

        assertRefused(send("PUT", JSON, OLD_CHANGED));

        assertThat(received()).containsExactly("GET /changed/1 ");
    }

    @Test
    void aBaseMayBePacked() throws IOException {
        upstreamHas(okJson("").withBody(gzip(BASE)).withHeader("Content-Encoding", "gzip"));

        assertThat(send("PUT", JSON, OLD_CHANGED).statusCode()).isEqualTo(200);

        assertThat(received()).last().isEqualTo("PUT /changed/1 " + body("Ada", "King"));
    }

    @Test
    void aPackedBaseThatUnpacksToMoreThanTheLimitIsNone() throws IOException {
        String large = BASE.replace("}", ",\"more\":\"" + "x".repeat(110_000) + "\"}");
        upstreamHas(okJson("").withBody(gzip(large)).withHeader("Content-Encoding", "gzip"));

        assertRefused(send("PUT", JSON, OLD_CHANGED));
    }

    @Test
    void theUpstreamIsAskedInTheClientsNameAndForNothingElse() {
        upstreamHas(okJson(BASE));

        send(withHeaders(
                        to("/changed/1?expand=all&x=%2F"),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        "Bearer acme-key",
                        "Cookie",
                        "session=1",
                        "X-Api-Key",
                        "acme-key",
                        "X-Tenant",
                        "t1",
                        "If-Match",
                        "\"v1\"",
                        "If-Unmodified-Since",
                        "Wed, 21 Oct 2026 07:28:00 GMT",
                        "Range",
                        "bytes=0-4",
                        "Prefer",
                        "return=minimal",
                        "Content-Digest",
                        "sha-256=:AAAA:",
                        "Idempotency-Key",
                        "k1",
                        "X-HTTP-Method-Override",
                        "PATCH")
                .PUT(BodyPublishers.ofString(OLD_CHANGED)));

        LoggedRequest asked = requests().get(0);
        assertThat(asked.getUrl()).isEqualTo("/changed/1?expand=all&x=%2F");
        assertThat(asked.getBodyAsString()).isEmpty();
        assertThat(asked.getHeader("Authorization")).isEqualTo("Bearer acme-key");
        assertThat(asked.getHeader("Cookie")).isEqualTo("session=1");
        assertThat(asked.getHeader("X-Api-Key")).isEqualTo("acme-key");
        assertThat(asked.getHeader("X-Tenant")).isEqualTo("t1");
        assertThat(asked.getHeader("Accept")).isEqualTo("application/json");
        assertThat(names(asked))
                .doesNotContain(
                        "content-type",
                        "content-length",
                        "transfer-encoding",
                        "content-digest",
                        "if-match",
                        "if-unmodified-since",
                        "range",
                        "prefer",
                        "idempotency-key",
                        "x-http-method-override");
        assertThat(requests().get(1).getHeader("If-Match")).isEqualTo("\"v1\"");
        assertThat(requests().get(1).getHeader("Idempotency-Key")).isEqualTo("k1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Ada King\"}",
                "{\"firstName\":\"Ada\",\"lastName\":\"King\"}",
                "{\"name\":\"Ada King\",\"firstName\":\"Ada\",\"lastName\":\"King\"}",
                "{\"other\":1}",
            })
    void withoutAConflictTheUpstreamIsNotAsked(String body) {
        upstreamHas(okJson(BASE));

        assertThat(send("PUT", JSON, body).statusCode()).isEqualTo(200);

        assertThat(requests())
                .extracting(request -> request.getMethod().getName())
                .containsExactly("PUT");
    }

    @Test
    void whatIsNoUpdateOfOneDocumentHasNoBase() {
        upstreamHas(okJson(BASE));
        String patch = "[{\"op\":\"add\",\"path\":\"\",\"value\":%s}]".formatted(OLD_CHANGED);

        assertRefused(send("POST", JSON, OLD_CHANGED));
        assertRefused(send("PATCH", "application/json-patch+json", patch));
        assertRefused(send("PATCH", "application/x-ndjson", OLD_CHANGED + "\n"));

        assertThat(requests())
                .noneMatch(request -> request.getMethod().getName().equals("GET"));
    }

    @Test
    void aBodyThatIsTooLargeToBeHeldIsRefused() {
        upstreamHas(okJson(BASE));
        String large = OLD_CHANGED.replace("}", ",\"more\":\"" + "x".repeat(110_000) + "\"}");

        assertRefused(send("PUT", JSON, large));

        assertThat(requests())
                .noneMatch(request -> request.getMethod().getName().equals("GET"));
    }

    @Test
    void anObjectThatIsTooLargeToBeHeldBackIsRefused() {
        upstreamHas(okJson(BASE));
        String large = OLD_CHANGED.replace("}", ",\"more\":\"" + "x".repeat(20_000) + "\"}");

        assertRefused(send("PUT", JSON, large));

        assertThat(received()).containsExactly("GET /changed/1 ");
    }

    @Test
    void aRequestThatIsRefusedForSomethingElseAsWellIsNotAskedAbout() {
        upstreamHas(okJson(BASE));

        assertThat(send("PUT", JSON, OLD_CHANGED.replace("{", "{\"name\":\"x\","))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", JSON, "{\"items\":[{\"name\":7}]," + OLD_CHANGED.substring(1))
                        .statusCode())
                .isEqualTo(422);

        assertThat(received()).isEmpty();
    }

    @Test
    void objectsInAListAreJudgedByTheirCounterparts() {
        upstreamHas(okJson("{\"items\":[%s,%s,%s]}".formatted(BASE, BASE, BASE)));

        HttpResponse<String> response =
                send("PUT", JSON, "{\"items\":[%s,%s,%s]}".formatted(OLD_CHANGED, NEW_CHANGED, BASE));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(received())
                .containsExactly(
                        "GET /changed/1 ",
                        "PUT /changed/1 {\"items\":[%s,%s,%s]}"
                                .formatted(body("Ada", "King"), body("Augusta", "Lovelace"), BASE));
    }

    @Test
    void oneObjectWithoutACounterpartIsRefusedByItsPointer() {
        upstreamHas(okJson("{\"items\":[%s]}".formatted(BASE)));

        HttpResponse<String> response = send("PUT", JSON, "{\"items\":[%s,%s]}".formatted(OLD_CHANGED, NEW_CHANGED));

        assertRefused(response);
        assertThat(response.body()).contains("/items/1/name").doesNotContain("/items/0/name");
    }

    @Test
    void aConflictIsCountedOnceHoweverItEnds() {
        upstreamHas(okJson(BASE));
        double forwarded = conflicts("forwarded");
        double refused = conflicts("conflict");

        send("PUT", JSON, OLD_CHANGED);
        send("PUT", JSON, BOTH_CHANGED);

        assertThat(conflicts("forwarded")).isEqualTo(forwarded + 1);
        assertThat(conflicts("conflict")).isEqualTo(refused + 1);
    }

    @Test
    void theAnswerIsTheUpstreamsToTheUpdate() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(body("Ada", "King")).withHeader("X-Of", "update")));
        UPSTREAM.stubFor(WireMock.get(anyUrl())
                .willReturn(okJson(BASE).withHeader("X-Of", "base").withHeader("Set-Cookie", "of=base")));

        HttpResponse<String> response = send("PUT", JSON, OLD_CHANGED);

        assertThat(response.body()).isEqualTo("{\"firstName\":\"Ada\",\"lastName\":\"King\",\"name\":\"Ada King\"}");
        assertThat(response.headers().allValues("X-Of")).containsExactly("update");
        assertThat(response.headers().map()).containsKey("deprecation").doesNotContainKey("set-cookie");
    }

    private static void upstreamHas(ResponseDefinitionBuilder base) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        UPSTREAM.stubFor(WireMock.get(anyUrl()).willReturn(base));
    }

    private HttpResponse<String> send(String method, String type, String body) {
        return send(to("/changed/1").header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("conflicting-members");
    }

    private double conflicts(String outcome) {
        return scraped(
                "deprecation_requests_total{client=\"unknown\",deprecation=\"changed-name\",found=\"conflict\",outcome=\"%s\"}"
                        .formatted(outcome));
    }

    /** What reached the upstream, in its order. */
    private static List<LoggedRequest> requests() {
        List<LoggedRequest> requests = UPSTREAM.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .collect(Collectors.toList());
        Collections.reverse(requests);
        return requests;
    }

    private static List<String> received() {
        return requests().stream()
                .map(request ->
                        request.getMethod().getName() + " " + request.getUrl() + " " + request.getBodyAsString())
                .toList();
    }

    private static Set<String> names(LoggedRequest request) {
        return request.getAllHeaderKeys().stream().map(String::toLowerCase).collect(Collectors.toSet());
    }

    private static String body(String first, String last) {
        return "{\"firstName\":\"%s\",\"lastName\":\"%s\"}".formatted(first, last);
    }

    private static String body(String name, String first, String last) {
        return "{\"name\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\"}".formatted(name, first, last);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

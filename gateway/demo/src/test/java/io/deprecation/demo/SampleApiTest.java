package io.deprecation.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleApiTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.5Z");
    private static final String ADA = "/customers/9007199254740993";

    private final SampleApi api = SampleApi.start(0, InstantSource.fixed(NOW));
    private final Http http = new Http(api.uri());

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/9007199254740993",
                "/customers/9007199254740995",
                "/customers/9007199254740997",
                "/customers/9007199254740999",
                "/orders/9223372036854775001",
                "/orders/9223372036854775003"
            })
    void givenBodiesAreServedByteForByte(String path) throws IOException {
        assertThat(http.get(path).body()).isEqualTo(resource(path));
        assertThat(gunzipped(http.get(path, "Accept-Encoding", "gzip"))).isEqualTo(resource(path));
    }

    @Test
    void aListHoldsTheVeryTextOfItsItems() throws IOException {
        String list = text(http.get("/customers"));

        assertThat(list).contains(new String(resource(ADA), UTF_8)).endsWith("],\"total\":4}");
    }

    @Test
    void aNewCustomerKeepsEveryDigitThatWasSent() {
        String sent = "{\"firstName\":\"Grace\",\"lastName\":\"Hopper\",\"score\":1E400,\"balance\":[1.10,[-0]]}";

        HttpResponse<byte[]> created = http.json("POST", "/customers", sent);

        String expected = "{\"id\":9007199254741000,\"firstName\":\"Grace\",\"lastName\":\"Hopper\","
                + "\"score\":1E400,\"balance\":[1.10,[-0]],\"createdAt\":\"2026-11-20T08:00:00Z\"}";
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/customers/9007199254741000");
        assertThat(text(created)).isEqualTo(expected);
        assertThat(text(http.get("/customers/9007199254741000"))).isEqualTo(expected);
    }

    @Test
    void aRequestChoosesNoIds() {
        String sent = "{\"id\":1,\"firstName\":\"A\",\"lastName\":\"\"}";

        assertThat(text(http.json("POST", "/customers", sent))).startsWith("{\"id\":9007199254741000,");
        assertThat(text(http.json("PUT", ADA, sent))).startsWith("{\"id\":9007199254740993,");
        assertThat(text(http.json("PATCH", ADA, sent))).startsWith("{\"id\":9007199254740993,");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    '{"lastName":"Hopper"}',                                /firstName, is required
                    '{"firstName":7,"lastName":"Hopper"}',                  /firstName, must be a string
                    '{"firstName":"Grace","lastName":null}',                /lastName,  must be a string
                    '{"firstName":"Grace","lastName":"","name":"Grace"}',   /name,      is not a member of a customer
                    """)
    void whatIsNotTheNewFormIsRefusedWithAPointer(String body, String pointer, String detail) {
        HttpResponse<byte[]> refused = http.json("POST", "/customers", body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(text(refused))
                .contains("\"errors\":[{\"pointer\":\"" + pointer + "\",\"detail\":\"" + detail + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"firstName\":\"Gr", "{} {}", "null"})
    void aBodyThatIsNoObjectIsABadRequest(String body) {
        assertThat(http.json("POST", "/customers", body).statusCode()).isEqualTo(400);
    }

    @Test
    void jsonThatCurlLabelsAFormIsTaken() {
        HttpResponse<byte[]> created =
                http.send(http.request("/customers", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("{\"firstName\":\"Grace\",\"lastName\":\"Hopper\"}")));

        assertThat(created.statusCode()).isEqualTo(201);
    }

    @Test
    void aPatchMergesAndRemoves() {
        http.json("PUT", ADA, "{\"firstName\":\"A\",\"lastName\":\"L\",\"phone\":\"1\",\"score\":1.10}");

        HttpResponse<byte[]> patched = http.json("PATCH", ADA, "{\"lastName\":\"Byron\",\"phone\":null}");

        assertThat(text(patched))
                .isEqualTo("{\"id\":9007199254740993,\"firstName\":\"A\",\"lastName\":\"Byron\",\"score\":1.10}");
        assertThat(http.json("PATCH", ADA, "{\"lastName\":null}").statusCode()).isEqualTo(422);
        assertThat(http.get(ADA).body()).isEqualTo(patched.body());
    }

    @Test
    void aDeletedCustomerIsGone() {
        assertThat(http.send(http.request(ADA).DELETE()).statusCode()).isEqualTo(204);

        assertThat(http.get(ADA).statusCode()).isEqualTo(404);
        assertThat(http.send(http.request(ADA).DELETE()).statusCode()).isEqualTo(404);
        assertThat(http.json("PUT", ADA, "{\"firstName\":\"A\",\"lastName\":\"L\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void anUnchangedBodyIsNotSentAgain(String encoding) {
        String tag = http.get(ADA, "Accept-Encoding", encoding)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<byte[]> again = http.get(ADA, "Accept-Encoding", encoding, "If-None-Match", "\"other\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(http.get(ADA, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void anEditOfWhatHasChangedSinceFails() {
        String tag = http.get(ADA).headers().firstValue("ETag").orElseThrow();
        String edit = "{\"firstName\":\"A\",\"lastName\":\"L\"}";

        assertThat(http.json("PUT", ADA, edit, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(http.json("PUT", ADA, edit, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(http.json("PATCH", ADA, edit, "If-Match", tag).statusCode()).isEqualTo(412);
    }

    @Test
    void ordersAreReadOnly() {
        HttpResponse<byte[]> refused = http.json("POST", "/orders", "{}");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/invoices", "/customers/1", "/customers/ada", "/customers/9999999999999999999"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyCanReprogramTheServer() {
        assertThat(http.get("/__admin/mappings").statusCode()).isEqualTo(401);
        assertThat(http.json("POST", "/__admin/reset", "").statusCode()).isEqualTo(401);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static byte[] gunzipped(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = SampleApi.class.getResourceAsStream("/sample" + path + ".json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}

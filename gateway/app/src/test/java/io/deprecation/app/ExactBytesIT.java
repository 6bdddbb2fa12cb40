package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule touches leaves as it came, byte for byte, plain and gzip. */
final class ExactBytesIT extends RunningGateway {

    /** Numbers that no double holds, escapes, white space, duplicate keys and odd order: all of it is the caller's. */
    private static final String REST =
            "\"b\" :\t9007199254740993,\"a\":1.10 , \"e\":1E400,\"z\":-0,\"u\":\"\\u00e9é\\/\",\"b\":[ ]\n";

    private static final String OLD = "{ \"name\" : \"Ada Lovelace\", " + REST + "}";
    private static final String NEW_ALONE = "{ " + REST + ",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aRequestKeepsWhatNoRuleTouches(String coding) throws IOException {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));

        send(to("/customers")
                .headers(
                        "Content-Type", "application/json", "Content-Encoding", coding, "Content-Digest", "sha-256=:x:")
                .POST(BodyPublishers.ofByteArray(encode(coding, OLD))));

        var received = UPSTREAM.getAllServeEvents().get(0).getRequest();
        assertThat(squeezed(received.getBodyAsString())).isEqualTo(squeezed(NEW_ALONE));
        assertThat(received.getBodyAsString()).contains(REST.strip());
        assertThat(received.containsHeader("Content-Digest")).isFalse();
        assertThat(received.getHeader("Content-Encoding")).isEqualTo(coding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aRequestThatNoRuleTouchesIsTheVerySame(String coding) throws IOException {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        String text = "\ufeff{" + REST + "}";
        byte[] body = encode(coding, text);

        send(to("/customers")
                .headers(
                        "Content-Type", "application/json", "Content-Encoding", coding, "Content-Digest", "sha-256=:x:")
                .POST(BodyPublishers.ofByteArray(body)));

        Request received = UPSTREAM.getAllServeEvents().get(0).getRequest();
        // The upstream's journal has it unpacked; the digest and the length are of the bytes that were sent.
        assertThat(received.getBody()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(received.getHeader("Content-Length")).isEqualTo(String.valueOf(body.length));
        assertThat(received.containsHeader("Content-Digest")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aResponseKeepsWhatNoRuleTouches(String coding) throws IOException {
        UPSTREAM.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("Content-Encoding", coding)
                        .withHeader("Repr-Digest", "sha-256=:x:")
                        .withBody(encode(coding, NEW_ALONE))));

        HttpResponse<byte[]> response =
                send(to("/customers/1").header("Accept-Encoding", "br, gzip").GET(), BodyHandlers.ofByteArray());

        assertThat(decode(coding, response.body())).isEqualTo(NEW_ALONE.replace("}", ",\"name\":\"Ada Lovelace\"}"));
        assertThat(response.headers().map()).doesNotContainKey("repr-digest");
        assertThat(UPSTREAM.getAllServeEvents().get(0).getRequest().getHeader("Accept-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "deflate"})
    void aClientThatDoesNotTakeGzipGetsItsAnswerUnpacked(String accepted) throws IOException {
        UPSTREAM.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("Content-Encoding", "gzip")
                        .withBody(encode("gzip", NEW_ALONE))));

        HttpResponse<String> response = get("/customers/1", "Accept-Encoding", accepted);

        assertThat(response.body()).contains(REST.strip());
        assertThat(response.headers().map()).doesNotContainKey("content-encoding");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s,]", "");
    }

    private static byte[] encode(String coding, String text) throws IOException {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (!coding.equals("gzip")) {
            return plain;
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static String decode(String coding, byte[] bytes) throws IOException {
        byte[] plain =
                coding.equals("gzip") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        return new String(plain, StandardCharsets.UTF_8);
    }
}

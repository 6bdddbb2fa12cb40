package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's example, executed: what it says goes in, goes in; what it says comes out, comes out. */
final class ReadmeIT extends RunningGateway {

    private static final Path README = Path.of("../../README.md");

    @Test
    void theExampleIsTrue() {
        String[] request = block("request").split("\n\n", 2);
        UPSTREAM.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody(block("upstream response body"))));

        HttpResponse<String> response = post(request[0].split(" ", 3)[1], request[1]);

        UPSTREAM.verify(
                postRequestedFor(urlEqualTo("/customers")).withRequestBody(equalTo(block("upstream request body"))));
        String[] expected = block("response").split("\n\n", 2);
        List<String> head = expected[0].lines().toList();
        assertThat(head.get(0)).contains(" " + response.statusCode() + " ");
        for (String line : head.subList(1, head.size())) {
            String[] header = line.split(": ", 2);
            assertThat(response.headers().allValues(header[0])).as(header[0]).containsExactly(header[1]);
        }
        assertThat(response.body()).isEqualTo(expected[1]);
    }

    @Test
    void theLastLineThatItPrintsToTryIsTheOneThatMakeRunPrints() throws IOException {
        String command = Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("curl -i "))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(Path.of("../demo/run.sh"))).contains(command.replace(":8080", ":$gateway_port"));
    }

    /** The fenced block that follows a marker. */
    private static String block(String marker) {
        try {
            String text = Files.readString(README);
            int marked = text.indexOf("<!-- executed: " + marker + " -->");
            int from = text.indexOf('\n', text.indexOf("```", marked)) + 1;
            return text.substring(from, text.indexOf("\n```", from));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

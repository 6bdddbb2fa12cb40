package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that hold only what changes. */
final class PatchesIT extends RunningGateway {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "application/json|{\"name\":\"A B\"}|{\"firstName\":\"A\",\"lastName\":\"B\"}",
                "application/merge-patch+json|{\"name\":null,\"x\":1.0}|{\"x\":1.0,\"firstName\":null,\"lastName\":null}",
                "application/merge-patch+json|{\"firstName\":\"A\"}|{\"firstName\":\"A\"}",
                "application/json-patch+json|[{\"op\":\"test\",\"path\":\"/name\",\"value\":\"A B\"}]|[{\"op\":\"test\",\"path\":\"/firstName\",\"value\":\"A\"},{\"op\":\"test\",\"path\":\"/lastName\",\"value\":\"B\"}]",
            })
    void reachTheUpstreamInItsForm(String type, String body, String expected) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));

        assertThat(patch("/expanding/1", type, body).statusCode()).isEqualTo(200);

        UPSTREAM.verify(patchRequestedFor(urlEqualTo("/expanding/1")).withRequestBody(equalTo(expected)));
    }

    @Test
    void areRefusedInContractWithAPointerIntoThePatch() {
        HttpResponse<String> response = patch(
                "/contracted/1",
                "application/json-patch+json",
                "[{\"op\":\"test\",\"path\":\"/id\",\"value\":1},{\"op\":\"remove\",\"path\":\"/name\"}]");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("\"errors\":[{\"pointer\":\"/1/path\",\"replacement\":[\"/firstName\",\"/lastName\"]}]");
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    private HttpResponse<String> patch(String path, String type, String body) {
        return send(to(path).header("Content-Type", type).method("PATCH", BodyPublishers.ofString(body)));
    }
}

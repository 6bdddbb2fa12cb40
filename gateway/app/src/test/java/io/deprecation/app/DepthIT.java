package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** One rule changes a member of {@code spec}, another one the items of a list in it. */
final class DepthIT extends RunningGateway {

    @Test
    void rulesAtDifferentDepthsOfOneBodyAllTakePlace() {
        UPSTREAM.stubFor(any(anyUrl())
                .willReturn(okJson("{\"spec\":{\"accountName\":\"a\",\"items\":[{\"number\":1.0}, {\"number\":2}]}}")));

        HttpResponse<String> response =
                post("/depth/1", "{\"spec\":{\"account\":\"a\",\"items\":[{\"number\":1.0}, {\"x\":2}]}}");

        assertThat(response.body())
                .isEqualTo(
                        "{\"spec\":{\"accountName\":\"a\",\"items\":[{\"number\":1.0}, {\"number\":2}],\"account\":\"a\"}}");
        UPSTREAM.verify(postRequestedFor(urlEqualTo("/depth/1"))
                .withRequestBody(
                        equalTo("{\"spec\":{\"items\":[{\"number\":1.0}, {\"x\":2}],\"accountName\":\"a\"}}")));
    }

    @Test
    void eachRefusesInTheCallersWords() {
        HttpResponse<String> response = post("/depth/1", "{\"spec\":{\"account\":\"a\",\"items\":[{},{\"port\":1}]}}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("{\"pointer\":\"/spec/items/1/port\",\"replacement\":[\"/spec/items/1/number\"]}");
    }
}

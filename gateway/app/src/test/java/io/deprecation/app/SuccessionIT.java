package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code name} became {@code fullName}, which is contracted, and then {@code displayName}. At {@code /lapsed} the word
 * that stood in for the older one's gate has ended; at {@code /overtaken} it has, and the newer one is contracted.
 */
final class SuccessionIT extends RunningGateway {

    private static final String REFUSED = "\"errors\":[{\"pointer\":\"/%s\",\"replacement\":[\"/%s\"]}]";

    @ParameterizedTest
    @CsvSource({
        "succeeded,fullName",
        "succeeded,displayName",
        "lapsed,name",
        "lapsed,fullName",
        "lapsed,displayName",
        "overtaken,displayName"
    })
    void everyFormThatIsTakenReachesTheUpstreamInTheNewest(String path, String member) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));

        assertThat(post("/" + path + "/1", "{\"%s\":\"Ada\"}".formatted(member)).statusCode())
                .isEqualTo(200);

        UPSTREAM.verify(
                postRequestedFor(urlEqualTo("/" + path + "/1")).withRequestBody(equalTo("{\"displayName\":\"Ada\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "succeeded,name,fullName,succeeded-older",
        "overtaken,fullName,displayName,overtaken-newer",
        "overtaken,name,displayName,overtaken-newer"
    })
    void whatIsContractedIsRefusedInTheCallersWords(String path, String member, String replacement, String rule) {
        HttpResponse<String> response = post("/" + path + "/1", "{\"%s\":\"Ada\"}".formatted(member));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains(REFUSED.formatted(member, replacement))
                .contains("\"deprecation\":\"%s\"".formatted(rule));
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "succeeded|{\"displayName\":\"Ada\",\"fullName\":\"Ada\"}",
                "lapsed|{\"displayName\":\"Ada\",\"fullName\":\"Ada\",\"name\":\"Ada\"}",
                "overtaken|{\"displayName\":\"Ada\"}",
            })
    void answersHoldTheFormsThatAreStillServed(String path, String expected) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"displayName\":\"Ada\"}")));

        assertThat(get("/" + path + "/1").body()).isEqualTo(expected);
    }

    @Test
    void whoDeclinesGetsTheNewestFormAlone() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"displayName\":\"Ada\"}")));

        assertThat(get("/lapsed/1", "Prefer", "omit-deprecated").body()).isEqualTo("{\"displayName\":\"Ada\"}");
    }

    @Test
    void theOldestFormCountsAsUseOfBoth() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        String series =
                "deprecation_requests_total{client=\"unknown\",deprecation=\"%s\",found=\"old\",outcome=\"forwarded\"}";
        double older = scraped(series.formatted("lapsed-older"));
        double newer = scraped(series.formatted("lapsed-newer"));

        post("/lapsed/2", "{\"name\":\"Ada\"}");

        assertThat(scraped(series.formatted("lapsed-older"))).isEqualTo(older + 1);
        assertThat(scraped(series.formatted("lapsed-newer"))).isEqualTo(newer + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "application/json-patch+json|[{\"op\":\"remove\",\"path\":\"/name\"}]|[{\"op\":\"remove\",\"path\":\"/displayName\"}]",
                "application/x-ndjson|{\"name\":1}  {\"fullName\":2}|{\"displayName\":1}  {\"displayName\":2}",
            })
    void patchesAndRecordsGoThroughBoth(String type, String body, String expected) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
        String sent = body.replace("  ", "\n");

        HttpResponse<String> response =
                send(to("/lapsed/1").header("Content-Type", type).POST(BodyPublishers.ofString(sent)));

        assertThat(response.statusCode()).isEqualTo(200);
        UPSTREAM.verify(
                postRequestedFor(urlEqualTo("/lapsed/1")).withRequestBody(equalTo(expected.replace("  ", "\n"))));
    }

    @Test
    void eventsOfTheUpstreamGoThroughBoth() {
        UPSTREAM.stubFor(
                any(anyUrl()).willReturn(okForContentType("text/event-stream", "data: {\"displayName\":1}\n\n")));

        assertThat(get("/lapsed/1").body()).isEqualTo("data: {\"displayName\":1,\"fullName\":1,\"name\":1}\n\n");
    }
}

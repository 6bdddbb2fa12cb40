package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the query, the headers and forms of requests. */
final class ParametersIT extends RunningGateway {

    @BeforeEach
    void answerEverything() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/parameters?per_page=10&x=a%20b&y /parameters?limit=10&x=a%20b&y",
                "/parameters?x=%E4&per_page=%31+%C3%A9&per_page= /parameters?x=%E4&limit=%31+%C3%A9&limit=",
                "/parameters?date%5Bgte%5D=2026 /parameters?created%5Bfrom%5D=2026",
                "/parameters?date[gte]=2026 /parameters?created[from]=2026",
                "/parameters?date[gte]=a%20b /parameters?created[from]=a%20b",
                "/parameters?state=open&state=1 /parameters?status=OPENED&status=ONE",
                "/parameters?a&sort=created&b /parameters?a&sort=createdAt&b",
                "/parameters?sort=createdAt /parameters?sort=createdAt",
                "/parameters?callback=f /parameters",
                "/parameters?callback=f&a=b /parameters?a=b",
                "/parameters?fields=id,name /parameters?fields=id,firstName,lastName",
                "/parameters?fields=items.name&fields=-id /parameters?fields=items.firstName&fields=items.lastName&fields=-id",
                "/parameters?fields=items(id,name) /parameters?fields=items(id,firstName,lastName)",
                "/parameters?limit=1&per_page=1 /parameters?limit=1",
                "/parameters?limit=1&per_page=2 /parameters?limit=1",
                "/parameters?status=ANY /parameters?status=ANY",
                "/parameters?x=[1]&y=%20 /parameters?x=[1]&y=%20",
                "/no%20rule?x=[1]&y=%20 /no%20rule?x=[1]&y=%20",
            })
    void queriesReachTheUpstreamInItsForm(String sent, String received) {
        assertThat(get(sent).statusCode()).isEqualTo(200);

        UPSTREAM.verify(getRequestedFor(urlEqualTo(received)));
    }

    @Test
    void headersReachTheUpstreamInItsForm() {
        assertThat(get("/parameters", "X-Request-Id", "7").statusCode()).isEqualTo(200);

        UPSTREAM.verify(getRequestedFor(urlEqualTo("/parameters"))
                .withHeader("Request-Id", equalTo("7"))
                .withHeader("X-Request-Id", absent())
                .withHeader("Api-Version", equalTo("2")));
    }

    @Test
    void headersOfAnswersComeInBothForms() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{}").withHeader("Request-Id", "8")));

        HttpResponse<String> response = get("/parameters");

        assertThat(response.headers().firstValue("Request-Id")).contains("8");
        assertThat(response.headers().firstValue("X-Request-Id")).contains("8");
        assertThat(response.headers().firstValue("Api-Version")).isEmpty();
    }

    @Test
    void formsReachTheUpstreamInItsForm() {
        form("/parameters", "card%5Bnumber%5D=42%2042&x=%E4&locale=de");

        UPSTREAM.verify(
                postRequestedFor(urlEqualTo("/parameters?lang=de")).withRequestBody(equalTo("pan=42%2042&x=%E4")));
    }

    @Test
    void aSecretMovesFromTheQueryToAHeader() {
        get("/parameters?a=1&token=s%2Fcret");

        UPSTREAM.verify(
                getRequestedFor(urlEqualTo("/parameters?a=1")).withHeader("Authorization", equalTo("Bearer s/cret")));
    }

    @Test
    void aValueThatNoHeaderCanHoldIsRefusedWithoutItsName() {
        HttpResponse<String> response = get("/parameters?token=a%0d%0aX-Evil:%201");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("\"errors\":[{\"query\":\"token\",\"replacement\":[{\"header\":\"authorization\"}]}]")
                .doesNotContain("Evil");
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void valuesMoveBetweenTheBodyAndOtherPlaces() {
        post("/parameters?sig=abc&a=1", "{\"name\":\"Ada Lovelace\", \"trace\":\"t-1\" ,\"n\":1.10}");

        UPSTREAM.verify(
                postRequestedFor(urlEqualTo("/parameters?a=1"))
                        .withHeader("X-Trace", equalTo("t-1"))
                        .withRequestBody(
                                equalTo(
                                        "{\"n\":1.10,\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"auth\":{\"signature\":\"abc\"}}")));
    }

    @Test
    void aValueWithoutABodyToMoveToHasNoTranslation() {
        HttpResponse<String> response = get("/parameters?sig=abc");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"errors\":[{\"query\":\"sig\",\"replacement\":[\"/auth/signature\"]}]");
    }

    @Test
    void areRefusedInContractByPlaceAndName() {
        HttpResponse<String> response = get("/parameters-refused?per_page=1&token=t");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Deprecation")).isPresent();
        assertThat(response.body())
                .contains("\"errors\":[{\"query\":\"per_page\",\"replacement\":[{\"query\":\"limit\"}]},"
                        + "{\"query\":\"token\",\"replacement\":[{\"header\":\"authorization\"}]}]")
                .contains("`query per_page`, `query token` are not accepted any more");
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void anEchoIsAcceptedInContractAndItsOldParameterIsCut() {
        HttpResponse<String> response = get("/parameters-refused?per_page=1&limit=1");

        assertThat(response.statusCode()).isEqualTo(200);
        UPSTREAM.verify(getRequestedFor(urlEqualTo("/parameters-refused?limit=1")));
    }

    @Test
    void whoSendsNoneOfTheOldParametersIsToldNothing() {
        assertThat(get("/parameters-refused?limit=1").headers().firstValue("Deprecation"))
                .isEmpty();
        assertThat(get("/parameters-refused?limit=1&per_page=1").headers().firstValue("Deprecation"))
                .isPresent();
    }

    @Test
    void areCountedLikeMembers() {
        String found =
                "deprecation_requests_total{client=\"unknown\",deprecation=\"parameters\",found=\"%s\",outcome=\"forwarded\"}";
        double before = scraped(found.formatted("conflict"));

        get("/parameters?limit=1&per_page=2", "Api-Version", "2");

        assertThat(scraped(found.formatted("conflict"))).isEqualTo(before + 1);
    }

    @Test
    void whoNamesAnOldMemberIsCountedAsRequestingIt() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        String requested =
                "deprecation_responses_total{client=\"unknown\",deprecation=\"parameters\",outcome=\"requested\"}";
        double before = scraped(requested);

        get("/parameters?fields=name", "Api-Version", "2");
        get("/parameters?fields=firstName", "Api-Version", "2");

        assertThat(scraped(requested)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "application/x-www-form-urlencoded; charset=IBM037|%A3%96%92%85%95=x|415",
                "application/x-www-form-urlencoded|token=x|422",
                "APPLICATION/X-WWW-FORM-URLENCODED;charset=utf-8|to%6ben=x|422",
                "application/x-www-form-urlencoded|{\"old\":1}|422",
                "application/json|{\"old\":1}|422",
                "application/json|{\"sig\":1,\"sig\":2}|400",
                "application/x-ndjson|{\"sig\":1}|400",
                "application/json|{\"new\":1}|200",
                "text/plain|token=x|200",
            })
    void nothingHidesTheOldFormWhereItIsRefused(String type, String body, int status) {
        HttpResponse<String> response =
                send(to("/forms-refused").header("Content-Type", type).POST(BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(status);
        UPSTREAM.verify(status == 200 ? 1 : 0, anyRequestedFor(anyUrl()));
    }

    @Test
    void whiteSpaceDoesNotHideThatAFormIsJson() {
        HttpResponse<String> response = send(to("/forms-refused")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(" \r\n\t{\"old\":1}")));

        assertThat(response.statusCode()).isEqualTo(422);
        UPSTREAM.verify(0, anyRequestedFor(anyUrl()));
    }

    private void form(String path, String body) {
        HttpResponse<String> response = send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isEqualTo(200);
    }
}

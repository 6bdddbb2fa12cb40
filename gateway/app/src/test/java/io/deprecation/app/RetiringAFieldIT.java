package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job, from end to end. */
final class RetiringAFieldIT extends RunningGateway {

    private static final String NEW = "{\"firstName\":\"Grace\",\"lastName\":\"Hopper\"}";
    private static final String BOTH = "{\"firstName\":\"Grace\",\"lastName\":\"Hopper\",\"name\":\"Grace Hopper\"}";

    @BeforeEach
    void upstreamSpeaksNew() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(NEW)));
    }

    @Test
    void oldRequestReachesTheUpstreamInTheNewFormAndComesBackInBoth() {
        HttpResponse<String> response = post("/customers", "{\"name\":\"Grace Hopper\"}");

        UPSTREAM.verify(postRequestedFor(urlEqualTo("/customers")).withRequestBody(equalTo(NEW)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BOTH);
        assertThat(response.headers().map())
                .containsEntry("deprecation", List.of("@1788220800"))
                .containsEntry("sunset", List.of("Wed, 31 Mar 2027 00:00:00 GMT"))
                .containsEntry(
                        "link",
                        List.of(
                                "<https://developers.example.com/guides/customer-name>; rel=\"deprecation\"; type=\"text/html\""))
                .containsEntry("vary", List.of("Prefer"));
    }

    @Test
    void jsonThatIsSentAsAFormIsTranslatedToo() {
        send(to("/customers")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("{\"name\":\"Grace Hopper\"}")));

        UPSTREAM.verify(postRequestedFor(urlEqualTo("/customers")).withRequestBody(equalTo(NEW)));
    }

    @Test
    void expandTranslatesWithoutASignal() {
        HttpResponse<String> response = post("/expanding", "{\"name\":\"Grace Hopper\"}");

        assertThat(response.body()).isEqualTo(BOTH);
        assertThat(response.headers().map()).doesNotContainKeys("deprecation", "sunset", "link");
    }

    @Test
    void aClientThatDeclinesTheOldFormDoesNotGetIt() {
        HttpResponse<String> response =
                get("/customers/1", "Prefer", "respond-async, Omit-Deprecated; foo=\"a, b\"");

        assertThat(response.body()).isEqualTo(NEW);
        assertThat(response.headers().firstValue("Preference-Applied")).contains("omit-deprecated");
        assertThat(response.headers().map()).doesNotContainKey("deprecation");
    }

    @Test
    void aClientThatIsRecordedAsMigratedDoesNotGetTheOldForm() {
        HttpResponse<String> response = get("/customers/1", "X-Api-Key", "globex-key");

        assertThat(response.body()).isEqualTo(NEW);
        assertThat(response.headers().firstValue("Cache-Control")).contains("private");
    }

    @Test
    void contractRefusesTheOldFormAndTheUpstreamNeverSeesIt() {
        HttpResponse<String> response = post("/contracted", "{\"id\":7,\"name\":\"Grace Hopper\"}");

        UPSTREAM.verify(0, postRequestedFor(urlEqualTo("/contracted")));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Deprecation")).contains("@1788220800");
        assertThat(response.body())
                .contains("\"type\":\"https://deprecation-gateway.dev/problems/deprecated-member\"")
                .contains("\"status\":422")
                .contains("\"deprecation\":\"contracted-name\"")
                .contains("\"sunset\":\"2027-03-31T00:00:00Z\"")
                .contains("{\"pointer\":\"/name\",\"replacement\":[\"/firstName\",\"/lastName\"]}")
                .doesNotContain("Grace");
    }

    @Test
    void contractTakesAnEchoAndAnswersInTheNewFormAlone() {
        HttpResponse<String> response = post("/contracted", BOTH);

        UPSTREAM.verify(postRequestedFor(urlEqualTo("/contracted")).withRequestBody(equalTo(NEW)));
        assertThat(response.body()).isEqualTo(NEW);
    }

    @Test
    void aDisagreementThatTheRuleRejectsIsRefused() {
        HttpResponse<String> response = post("/expanding", BOTH.replace("Grace Hopper", "Ada Lovelace"));

        UPSTREAM.verify(0, postRequestedFor(urlEqualTo("/expanding")));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("/problems/conflicting-members").contains("\"/name\"");
    }

    @Test
    void aValueWithoutATranslationIsRefusedWithItsPlace() {
        HttpResponse<String> response = post("/customers", "{\"name\":7}");

        UPSTREAM.verify(0, postRequestedFor(urlEqualTo("/customers")));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("/problems/untranslatable-value").contains("\"pointer\":\"/name\"");
    }

    @Test
    void aRuledMemberThatStandsTwiceIsRefused() {
        HttpResponse<String> response = post("/expanding", "{\"name\":\"A B\",\"n\\u0061me\":\"C D\"}");

        UPSTREAM.verify(0, postRequestedFor(urlEqualTo("/expanding")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/duplicate-member");
    }

    @Test
    void aSlashThatIsHiddenToEscapeARuleIsRefused() {
        HttpResponse<String> response = get("/expanding%2F7");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/encoded-slash");
    }
}

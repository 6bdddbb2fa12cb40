package io.deprecation.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each partner sends, seen by a server that answers as a gateway in expand would: with both forms. */
final class CastTest {

    private static final int TURNS = 60;
    private static final String BOTH =
            "{ \"id\": 9007199254740993, \"firstName\": \"Ada\", \"lastName\": \"L\", \"score\": 1E400, \"name\": \"Ada L\" }";

    private final WireMockServer gateway = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        gateway.stubFor(any(anyUrl()).willReturn(okJson(BOTH)));
        gateway.stubFor(get("/customers").willReturn(okJson("{\"items\":[" + BOTH + "]}")));
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop();
    }

    @Test
    void acmeSendsTheOldFormWithItsKey() throws InterruptedException {
        List<LoggedRequest> requests = requestsOf("acme");

        assertThat(requests).allMatch(request -> "demo-acme-key".equals(request.getHeader("X-Api-Key")));
        assertThat(requests).noneMatch(request -> request.containsHeader("Prefer"));
        assertThat(bodiesIn(requests)).isNotEmpty().allMatch(body -> body.startsWith("{\"name\":\""));
    }

    @Test
    void globexSendsTheNewFormAndDeclinesTheOldOne() throws InterruptedException {
        List<LoggedRequest> requests = requestsOf("globex");

        assertThat(requests).allMatch(request -> "demo-globex-key".equals(request.getHeader("X-Api-Key")));
        assertThat(requests).allMatch(request -> "omit-deprecated".equals(request.getHeader("Prefer")));
        assertThat(bodiesIn(requests)).isNotEmpty().allMatch(body -> body.startsWith("{\"firstName\":\""));
    }

    @Test
    void initechSendsEitherFormAndPutsBackWhatItRead() throws InterruptedException {
        List<String> bodies = bodiesIn(requestsOf("initech"));

        assertThat(bodies).anyMatch(body -> body.startsWith("{\"name\":\""));
        assertThat(bodies).anyMatch(body -> body.startsWith("{\"firstName\":\""));
        assertThat(bodies).contains(BOTH);
    }

    @Test
    void theUnregisteredCallerHasNoKey() throws InterruptedException {
        assertThat(requestsOf("unregistered")).isNotEmpty().noneMatch(request -> request.containsHeader("X-Api-Key"));
    }

    @Test
    void theSameSeedGivesTheSameRequests() throws InterruptedException {
        List<String> first = bodiesIn(requestsOf("initech"));

        assertThat(bodiesIn(requestsOf("initech"))).isEqualTo(first);
    }

    @Test
    void anAnswerThatIsNotWhatWasExpectedEndsNothing() throws InterruptedException {
        gateway.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<html>")));

        assertThat(requestsOf("initech")).isNotEmpty();
        assertThat(requestsOf("acme")).isNotEmpty();
    }

    private List<LoggedRequest> requestsOf(String name) throws InterruptedException {
        gateway.resetRequests();
        Partner partner = new Cast(HttpClient.newHttpClient(), URI.create(gateway.baseUrl()), 1)
                .all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        for (int turn = 0; turn < TURNS; turn++) {
            partner.habit().turn();
        }
        return gateway.getAllServeEvents().stream().map(ServeEvent::getRequest).toList();
    }

    private static List<String> bodiesIn(List<LoggedRequest> requests) {
        return requests.stream()
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> !body.isEmpty())
                .toList();
    }
}

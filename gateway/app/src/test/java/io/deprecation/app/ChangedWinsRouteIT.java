package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The upstream is asked on the route that the request itself takes, with all that its filters do. */
final class ChangedWinsRouteIT {

    private static final String ROUTE = "--spring.cloud.gateway.server.webflux.routes[0].";
    private static final String CONFLICT = "{\"name\":\"Ada King\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static int port;

    @BeforeAll
    static void start() {
        UPSTREAM.start();
        port = OwnGateway.before(
                UPSTREAM.port(),
                "--deprecation.changed-wins.timeout=20s",
                ROUTE + "id=customers",
                ROUTE + "uri=" + UPSTREAM.baseUrl(),
                ROUTE + "predicates[0]=Method=PUT",
                ROUTE + "filters[0]=RewritePath=/changed/(?<id>.*), /v2/customers/$\\{id}",
                ROUTE + "filters[1]=AddRequestHeader=X-Route, customers",
                ROUTE + "filters[2]=Retry=3");
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    @BeforeEach
    void forgetRequests() {
        UPSTREAM.resetAll();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void itsFiltersTakePartInBoth() throws Exception {
        UPSTREAM.stubFor(get(anyUrl()).willReturn(okJson("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}")));

        assertThat(put()).isEqualTo(200);

        var url = urlEqualTo("/v2/customers/1?a=b");
        UPSTREAM.verify(1, getRequestedFor(url).withHeader("X-Route", equalTo("customers")));
        UPSTREAM.verify(1, putRequestedFor(url).withHeader("X-Route", equalTo("customers")));
    }

    @Test
    void aRetryOnTheRouteDoesNotRepeatTheQuestion() throws Exception {
        UPSTREAM.stubFor(get(anyUrl()).willReturn(ok().withStatus(503)));

        assertThat(put()).isEqualTo(422);

        UPSTREAM.verify(1, getRequestedFor(anyUrl()));
    }

    private static int put() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/changed/1?a=b"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(CONFLICT))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}

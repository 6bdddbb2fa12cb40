package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators, ranges and bodiless answers, which real clients send from the first day. */
final class ConditionalRequestsIT extends RunningGateway {

    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    @Test
    void anETagTellsWhichTranslationMadeTheBytes() {
        answer(okJson(NEW).withHeader("ETag", "W/\"v1\""));

        String both = etag(get("/customers/1"));
        String declined = etag(get("/customers/1", "Prefer", "omit-deprecated"));

        assertThat(both).startsWith("W/\"v1~").isNotEqualTo(declined);
        assertThat(etag(get("/customers/1"))).isEqualTo(both);
    }

    @Test
    void onlyACurrentTagIsAskedForAgain() {
        answer(okJson(NEW).withHeader("ETag", "\"v1\""));
        String current = etag(get("/customers/1"));
        String other = etag(get("/customers/1", "Prefer", "omit-deprecated"));

        get("/customers/1", "If-None-Match", other + ", \"v1\", " + current);
        assertThat(received().getHeader("If-None-Match")).isEqualTo("\"v1\"");

        get("/customers/1", "If-None-Match", other + ", \"v1\"");
        assertThat(received().containsHeader("If-None-Match")).isFalse();
    }

    @Test
    void aWriteIsConditionalOnTheUpstreamsOwnTag() {
        answer(okJson(NEW).withHeader("ETag", "\"v1\""));
        String tag = etag(get("/customers/1", "Prefer", "omit-deprecated"));

        send(to("/customers/1")
                .headers("Content-Type", "application/json", "If-Match", tag)
                .PUT(BodyPublishers.ofString(NEW)));

        assertThat(received().getHeader("If-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void datesAndRangesDoNotReachTheUpstream() {
        answer(okJson(NEW).withHeader("Last-Modified", "Wed, 21 Oct 2026 07:28:00 GMT"));

        HttpResponse<String> response = get(
                "/customers/1",
                "Range",
                "bytes=0-4",
                "If-Range",
                "\"v1\"",
                "If-Modified-Since",
                "Wed, 21 Oct 2026 07:28:00 GMT");

        assertThat(response.headers().map()).doesNotContainKey("last-modified");
        assertThat(received().containsHeader("Range")).isFalse();
        assertThat(received().containsHeader("If-Range")).isFalse();
        assertThat(received().containsHeader("If-Modified-Since")).isFalse();
    }

    @Test
    void anUnruledRouteKeepsItsRangesAndTags() {
        answer(okJson(NEW).withHeader("ETag", "\"v1\""));

        HttpResponse<String> response = get("/unruled", "Range", "bytes=0-4");

        assertThat(etag(response)).isEqualTo("\"v1\"");
        assertThat(received().getHeader("Range")).isEqualTo("bytes=0-4");
        assertThat(response.headers().map()).doesNotContainKeys("vary", "deprecation");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void answersWithoutABodyStayWithoutOne(int status) {
        answer(aResponse().withStatus(status).withHeader("ETag", "\"v1\""));

        HttpResponse<String> response = get("/customers/1");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(etag(response)).startsWith("\"v1~");
    }

    @Test
    void headNamesNoLengthThatWouldBeWrong() {
        answer(okJson(NEW).withHeader("Content-Length", String.valueOf(NEW.length())));

        HttpResponse<String> response = send(to("/customers/1").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).containsKey("deprecation").doesNotContainKey("content-length");
    }

    @Test
    void scriptsOfOtherOriginsMayReadTheSignals() {
        answer(okJson(NEW)
                .withHeader("Access-Control-Allow-Origin", "*")
                .withHeader("Access-Control-Expose-Headers", "X-Request-Id"));

        assertThat(get("/customers/1").headers().firstValue("Access-Control-Expose-Headers"))
                .contains("X-Request-Id, Deprecation, Sunset, Link");
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static String etag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static LoggedRequest received() {
        return UPSTREAM.getAllServeEvents().get(0).getRequest();
    }
}

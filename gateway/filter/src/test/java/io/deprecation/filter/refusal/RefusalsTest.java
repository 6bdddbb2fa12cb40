package io.deprecation.filter.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.ruling.Rulings;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;

/** What a refusal says, to clients that take JSON and to those that do not, against golden files. */
final class RefusalsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/deprecation/filter/refusal/golden");

    private static final Deprecation RULE =
            Rulings.of("contract", "new", "reject").decisions().get(0).deprecation();
    private static final Deprecation OTHER =
            Rulings.ofTwo("contract", "contract").decisions().get(1).deprecation();
    private static final Parameter NAME = new Parameter(Place.BODY, "/items/0/name");
    private static final List<Parameter> PARTS =
            List.of(new Parameter(Place.BODY, "/items/0/firstName"), new Parameter(Place.BODY, "/items/0/lastName"));
    private static final Parameter TOKEN = new Parameter(Place.QUERY, "token");

    private static final Map<String, Refusal> CASES = Map.of(
            "contract",
                    refusal(
                            Reason.DEPRECATED_MEMBER,
                            Optional.empty(),
                            new Refusal.Fault(NAME, PARTS),
                            new Refusal.Fault(TOKEN, List.of(new Parameter(Place.HEADER, "authorization"))),
                            new Refusal.Fault(new Parameter(Place.QUERY, "callback"), List.of())),
            "brownout",
                    refusal(
                            Reason.BROWNOUT,
                            Optional.of(Instant.parse("2026-11-21T13:00:00Z")),
                            new Refusal.Fault(NAME, PARTS)),
            "two-rules",
                    refusal(Reason.DEPRECATED_MEMBER, Optional.empty(), new Refusal.Fault(NAME, PARTS))
                            .and(new Refusal(
                                    Reason.DEPRECATED_MEMBER,
                                    Optional.of(OTHER),
                                    List.of(new Refusal.Fault(TOKEN, List.of())),
                                    Optional.empty())),
            "missing",
                    refusal(Reason.DEPRECATED_MEMBER, Optional.empty(), missing("/currency"), missing("/items/0/unit")),
            "old-and-missing",
                    refusal(
                            Reason.DEPRECATED_MEMBER,
                            Optional.empty(),
                            new Refusal.Fault(NAME, PARTS),
                            missing("/currency")),
            "malformed", Refusal.of(Reason.MALFORMED_BODY));

    @ParameterizedTest
    @ValueSource(strings = {"contract", "two-rules", "brownout", "missing", "old-and-missing", "malformed"})
    void whoTakesJsonGetsAProblemDocument(String name) throws IOException {
        MockServerHttpResponse response = answer(name, "application/json");

        assertThat(response.getHeaders().get(HttpHeaders.CONTENT_TYPE)).containsExactly("application/problem+json");
        assertThat(response.getBodyAsString().block()).isEqualTo(golden(name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "two-rules", "brownout", "missing", "old-and-missing", "malformed"})
    void whoTakesNoJsonGetsTheSameAsText(String name) throws IOException {
        MockServerHttpResponse response = answer(name, "text/html");

        assertThat(response.getHeaders().get(HttpHeaders.CONTENT_TYPE)).containsExactly("text/plain; charset=utf-8");
        assertThat(response.getBodyAsString().block()).isEqualTo(golden(name + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html"})
    void nothingElseDependsOnWhatTheClientTakes(String accept) {
        MockServerHttpResponse response = answer("contract", accept);

        assertThat(response.getStatusCode()).hasToString("422 UNPROCESSABLE_CONTENT");
        assertThat(response.getHeaders().get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(response.getHeaders().get(HttpHeaders.VARY)).containsExactly("Origin, Accept");
        assertThat(response.getHeaders().getContentLength())
                .isEqualTo(Objects.requireNonNull(response.getBodyAsString().block())
                        .length());
    }

    @Test
    void whatTheUpstreamSaidOfItsOwnAnswerIsNotSaidOfThisOne() {
        MockServerHttpResponse response = answer("malformed", "*/*");

        assertThat(response.getHeaders().headerNames())
                .doesNotContain(HttpHeaders.ETAG, HttpHeaders.CONTENT_ENCODING, HttpHeaders.TRANSFER_ENCODING);
    }

    private static Refusal.Fault missing(String pointer) {
        var member = new Parameter(Place.BODY, pointer);
        return new Refusal.Fault(member, List.of(member));
    }

    private static MockServerHttpResponse answer(String name, String accept) {
        Refusal refusal = Objects.requireNonNull(CASES.get(name));
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.post("/customers").header(HttpHeaders.ACCEPT, accept));
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        headers.add(HttpHeaders.ETAG, "\"1\"");
        headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.add(HttpHeaders.TRANSFER_ENCODING, "chunked");
        new Refusals(URI.create("https://example.com/problems/"))
                .answer(exchange, refusal)
                .block();
        return exchange.getResponse();
    }

    private static Refusal refusal(Reason reason, Optional<Instant> brownoutEnds, Refusal.Fault... faults) {
        return new Refusal(reason, Optional.of(RULE), List.of(faults), brownoutEnds);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name));
    }
}

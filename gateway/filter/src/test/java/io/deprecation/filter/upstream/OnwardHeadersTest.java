package io.deprecation.filter.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.headers.DigestTrailers;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.cloud.gateway.filter.headers.GRPCRequestHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.GRPCResponseHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveForwardedHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveHopByHopHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveXForwardedHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.TransferEncodingNormalizationHeadersFilter;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** One copy on the way leaves out what Spring Cloud Gateway's filters do, one after the other. */
final class OnwardHeadersTest {

    private static final int CASES = 250;

    /** With it, all of them are asked as Spring Cloud Gateway does. */
    private static final HttpHeadersFilter SOMEBODY_ELSES = (headers, exchange) -> headers;

    private static final List<HttpHeadersFilter> FILTERS = ordered(List.of(
            new RemoveForwardedHeadersFilter(),
            new RemoveXForwardedHeadersFilter(),
            new RemoveHopByHopHeadersFilter(),
            new GRPCRequestHeadersFilter(),
            new GRPCResponseHeadersFilter(),
            new TransferEncodingNormalizationHeadersFilter(),
            new RoutingHeaders(),
            new AnsweredExpectation(),
            new UnchunkedAnswers(),
            new DigestTrailers()));

    /** Some of them twice, so that they come more often. */
    private static final List<String> FIELDS = List.of(
            "Accept: application/json",
            "X-Api-Key: key",
            "Cookie: a=1; b=2",
            "X-Note: one",
            "X-Note: two",
            "x-forwarded-for: 192.0.2.1",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Anything: yes",
            "X-Forwarded: no prefix of them",
            "FORWARDED: for=192.0.2.1",
            "Connection: keep-alive",
            "Connection: close, X-Note , x-other",
            "connection: X-API-KEY",
            "Connection: ",
            "X-Other: 1",
            "Keep-Alive: timeout=5",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Content-Length: 12",
            "Content-Length: 12",
            "TE: trailers",
            "Trailer: Digest",
            "Proxy-Authorization: Basic abc",
            "Proxy-Authenticate: Basic",
            "X-Application-Context: a",
            "Upgrade: h2c",
            "Expect: 100-continue",
            "X-Original-URL: /admin",
            "X-Rewrite-Url: /admin",
            "Content-Type: application/json",
            "Content-Type: Application/GRPC+proto",
            "grpc-status: 0",
            "ETag: \"a\"",
            "Set-Cookie: a=1",
            "Set-Cookie: b=2");

    static Stream<List<HttpHeadersFilter>> filters() {
        return Stream.concat(
                Stream.of(FILTERS, List.of()),
                FILTERS.stream()
                        .map(left -> FILTERS.stream()
                                .filter(filter -> filter != left)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aRequestsHeaderIsTheSame(List<HttpHeadersFilter> filters) {
        var random = new Random(filters.size());
        IntStream.range(0, CASES).mapToObj(i -> some(random)).forEach(fields -> {
            var request = MockServerHttpRequest.get("/customers");
            fields.forEach(field -> request.header(name(field), value(field)));
            MockServerWebExchange exchange = MockServerWebExchange.from(request);
            var onward = new DefaultHttpHeaders();
            var expected = new DefaultHttpHeaders();

            new OnwardHeaders(filters).request(exchange, onward);
            new OnwardHeaders(withSomebodyElses(filters)).request(exchange, expected);

            assertThat(byName(onward)).as("of %s", fields).isEqualTo(byName(expected));
        });
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aResponsesHeaderIsTheSame(List<HttpHeadersFilter> all) {
        // It asks for the connection, and changes no header that came.
        List<HttpHeadersFilter> filters = all.stream()
                .filter(filter -> !(filter instanceof UnchunkedAnswers))
                .toList();
        var random = new Random(filters.size());
        IntStream.range(0, CASES).mapToObj(i -> some(random)).forEach(fields -> {
            var came = new DefaultHttpHeaders();
            fields.forEach(field -> came.add(name(field), value(field)));
            var asCame = came.copy();
            MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/customers"));

            var answered = new OnwardHeaders(filters).response(came, exchange);
            var expected = new OnwardHeaders(withSomebodyElses(filters)).response(came, exchange);

            assertThat(byName(answered)).as("of %s", fields).isEqualTo(byName(expected));
            assertThat(came).isEqualTo(asCame);
        });
    }

    private static List<String> some(Random random) {
        return random.ints(random.nextInt(12), 0, FIELDS.size())
                .mapToObj(FIELDS::get)
                .toList();
    }

    private static List<HttpHeadersFilter> withSomebodyElses(List<HttpHeadersFilter> filters) {
        return ordered(
                Stream.concat(filters.stream(), Stream.of(SOMEBODY_ELSES)).toList());
    }

    private static List<HttpHeadersFilter> ordered(List<HttpHeadersFilter> filters) {
        var ordered = new ArrayList<>(filters);
        AnnotationAwareOrderComparator.sort(ordered);
        return ordered;
    }

    private static Map<String, List<String>> byName(HttpHeaders headers) {
        var byName = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.names().forEach(name -> byName.put(name, headers.getAll(name)));
        return byName;
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1).strip();
    }
}

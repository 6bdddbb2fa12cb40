package io.deprecation.filter.upstream;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes {@code Expect} off what is sent on: it is answered here, by reading the body, and an upstream that answered it
 * once more would answer somebody who is not waiting (RFC 9110, section 10.1.1). Safe for use by many threads.
 */
public final class AnsweredExpectation implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        if (!input.containsHeader(HttpHeaders.EXPECT)) {
            return input;
        }
        var headers = new HttpHeaders();
        headers.putAll(input);
        headers.remove(HttpHeaders.EXPECT);
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }
}

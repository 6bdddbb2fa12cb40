package io.deprecation.filter.upstream;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the fields off requests by which some frameworks let a proxy say which path is meant: a client that sent one would
 * get to another path than the one that rules have seen.
 */
public final class RoutingHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> NAMES = List.of("X-Original-URL", "X-Original-URI", "X-Rewrite-URL");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        if (NAMES.stream().noneMatch(headers::containsHeader)) {
            return headers;
        }
        var kept = new HttpHeaders();
        kept.putAll(headers);
        NAMES.forEach(kept::remove);
        return kept;
    }
}

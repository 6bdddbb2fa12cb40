package io.deprecation.filter.upstream;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import reactor.netty.http.client.HttpClient;

/**
 * Sends a request once. Reactor Netty sends one that was reset again by default, a POST too, and the upstream may have
 * acted on the first (design 3-architecture.md, "Baseline").
 */
public final class UpstreamHttpClient implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true);
    }
}

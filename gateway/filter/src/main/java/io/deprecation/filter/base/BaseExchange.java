package io.deprecation.filter.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * An exchange within another one, on the same route. What the route's filters note on their way, they note here: the
 * exchange around it is still to go that way.
 */
final class BaseExchange extends ServerWebExchangeDecorator {

    /** More than any route would retry. */
    private static final int RETRIED_ENOUGH = 1_000_000;

    private final ServerHttpRequest request;
    private final ServerHttpResponse response;
    private final Map<String, Object> attributes;

    BaseExchange(ServerWebExchange around, ServerHttpResponse response) {
        super(around);
        this.request = new BaseRequest(around.getRequest());
        this.response = response;
        this.attributes = new ConcurrentHashMap<>(around.getAttributes());
        this.attributes.put(RetryGatewayFilterFactory.RETRY_ITERATION_KEY, RETRIED_ENOUGH);
    }

    @Override
    public ServerHttpRequest getRequest() {
        return request;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return response;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }
}

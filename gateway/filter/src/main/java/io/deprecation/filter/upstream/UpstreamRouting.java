package io.deprecation.filter.upstream;

import io.deprecation.filter.metrics.TimeMeters;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends a request to its upstream, and keeps the answer for whoever writes it, in place of Spring Cloud Gateway's own
 * {@link NettyRoutingFilter}: the same attributes, route metadata, {@link HttpHeadersFilter}s and client, with a header that
 * is copied twice on its way instead of seven times, and a target that is not parsed again. Safe for use by many threads.
 */
public final class UpstreamRouting implements GlobalFilter, Ordered {

    private final HttpClient client;
    private final HttpClientProperties properties;
    private final SingletonSupplier<OnwardHeaders> onward;
    private final TimeMeters meters;
    private final Map<Object, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param filters of headers, which are asked for with the first request */
    public UpstreamRouting(
            HttpClient client,
            HttpClientProperties properties,
            Supplier<List<HttpHeadersFilter>> filters,
            TimeMeters meters) {
        this.client = client;
        this.properties = properties;
        this.onward = SingletonSupplier.of(() -> new OnwardHeaders(filters.get()));
        this.meters = meters;
    }

    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI target = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        boolean http = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
        if (!http || ServerWebExchangeUtils.isAlreadyRouted(exchange)) {
            return chain.filter(exchange);
        }
        ServerWebExchangeUtils.setAlreadyRouted(exchange);
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        ServerHttpRequest request = exchange.getRequest();
        long start = meters.nanoTime();
        HttpClient.RequestSender sender = client(route)
                .headers(headers -> writeHeaders(exchange, headers))
                .request(HttpMethod.valueOf(request.getMethod().name()));
        Flux<HttpClientResponse> answer = to(target, sender)
                .send((sent, outbound) -> outbound.send(request.getBody().map(NettyDataBufferFactory::toByteBuf)))
                .responseConnection((response, connection) -> {
                    meters.upstream(response.status().code(), meters.nanoTime() - start);
                    keep(exchange, response, connection);
                    return Mono.just(response);
                });
        // As it is, but known here: the client asks for it many times, and each operator would ask the next one for it.
        return inTime(answer, route).contextWrite(context -> context).then(chain.filter(exchange));
    }

    /** A host with an underscore is none to {@link URI}, and what is not ASCII has to be escaped: both take longer. */
    private static HttpClient.RequestSender to(URI target, HttpClient.RequestSender sender) {
        String escaped = target.toASCIIString();
        boolean asItIs = target.getHost() != null && escaped.equals(target.toString());
        return asItIs ? sender.uri(target) : sender.uri(escaped);
    }

    private void writeHeaders(ServerWebExchange exchange, io.netty.handler.codec.http.HttpHeaders headers) {
        onward.obtain().request(exchange, headers);
        headers.remove(HttpHeaderNames.HOST);
        String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null
                && exchange.getAttributeOrDefault(ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE, false)) {
            headers.set(HttpHeaderNames.HOST, host);
        }
    }

    private void keep(ServerWebExchange exchange, HttpClientResponse came, Connection connection) {
        Map<String, Object> attributes = exchange.getAttributes();
        attributes.put(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR, came);
        attributes.put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, connection);
        String type = came.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE);
        if (type != null && !type.isEmpty()) {
            attributes.put(ServerWebExchangeUtils.ORIGINAL_RESPONSE_CONTENT_TYPE_ATTR, type);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(came.status().code()));
        io.netty.handler.codec.http.HttpHeaders onwards = onward.obtain().response(came.responseHeaders(), exchange);
        HttpHeaders headers = response.getHeaders();
        if (onwards.contains(HttpHeaderNames.CONTENT_LENGTH) && !onwards.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            // Reactor Netty has said so of its answer before anything was known of it.
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
        }
        attributes.put(ServerWebExchangeUtils.CLIENT_RESPONSE_HEADER_NAMES, onwards.names());
        onwards.forEach(field -> headers.add(field.getKey(), field.getValue()));
    }

    /** One for each time to connect that a route names, which are few. */
    private HttpClient client(Route route) {
        Object own = route.getMetadata().get(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR);
        Object millis = own == null ? properties.getConnectTimeout() : own;
        return millis == null
                ? client
                : clients.computeIfAbsent(
                        millis,
                        time -> client.option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS, Integer.valueOf(String.valueOf(time))));
    }

    private Flux<HttpClientResponse> inTime(Flux<HttpClientResponse> answer, Route route) {
        Duration time = responseTimeout(route);
        return time == null
                ? answer
                : answer.timeout(time)
                        .onErrorMap(
                                TimeoutException.class,
                                late -> new ResponseStatusException(
                                        HttpStatus.GATEWAY_TIMEOUT,
                                        "Response took longer than timeout: " + time,
                                        late));
    }

    private @Nullable Duration responseTimeout(Route route) {
        Object own = route.getMetadata().get(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR);
        if (own == null) {
            return properties.getResponseTimeout();
        }
        try {
            long millis = Long.parseLong(String.valueOf(own));
            return millis < 0 ? null : Duration.ofMillis(millis);
        } catch (NumberFormatException noNumber) {
            return properties.getResponseTimeout();
        }
    }
}

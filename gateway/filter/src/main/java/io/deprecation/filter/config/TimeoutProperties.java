package io.deprecation.filter.config;

import static io.deprecation.filter.config.DeprecationProperties.require;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long either end of a connection may take. A client is late only while the gateway waits for it, and so is an
 * upstream: what one of them keeps the other waiting for is nobody else's fault. Connecting and idle connections have
 * properties of Spring's ({@code spring.cloud.gateway.server.webflux.httpclient.connect-timeout}, {@code
 * server.netty.idle-timeout}).
 *
 * @param requestHeader how long a request's header may take, from its first byte; then the connection is closed
 * @param requestBody how long nothing may come of a request's body; then it is 408
 * @param requestRate how much of a request's body has to come in a second on the average, once {@code request-body} is
 *     over; 0B for any. Streams of records may be as slow as they like
 * @param response how long an upstream may take to answer, once it has the whole request; then it is 504
 * @param responseBody how long nothing may come of an answer's body; then the connection to the client is broken off
 * @param stream how long nothing may come of a stream of records, in either direction: {@code text/event-stream},
 *     {@code application/x-ndjson} and its like, gRPC
 * @param unsent how long either end may take nothing of what waits to be sent to it; then its connection is closed
 */
public record TimeoutProperties(
        @DefaultValue("10s") Duration requestHeader,
        @DefaultValue("30s") Duration requestBody,
        @DefaultValue("512B") DataSize requestRate,
        @DefaultValue("30s") Duration response,
        @DefaultValue("30s") Duration responseBody,
        @DefaultValue("10m") Duration stream,
        @DefaultValue("30s") Duration unsent) {

    public TimeoutProperties {
        require(
                Stream.of(requestHeader, requestBody, response, responseBody, stream, unsent)
                        .allMatch(time -> time.toMillis() >= 1),
                "deprecation.timeouts must be at least 1ms each");
        require(!requestRate.isNegative(), "deprecation.timeouts.request-rate must not be negative");
    }
}

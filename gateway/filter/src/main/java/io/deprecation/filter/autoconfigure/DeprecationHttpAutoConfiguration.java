package io.deprecation.filter.autoconfigure;

import io.deprecation.filter.headers.DigestTrailers;
import io.deprecation.filter.metrics.TimeMeters;
import io.deprecation.filter.upstream.AnsweredExpectation;
import io.deprecation.filter.upstream.Preflights;
import io.deprecation.filter.upstream.UnchunkedAnswers;
import io.deprecation.filter.upstream.UpstreamRouting;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.config.GatewayAutoConfiguration;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.event.RefreshRoutesResultEvent;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import reactor.netty.http.client.HttpClient;

/** Mends what Spring Cloud Gateway would put between clients and their API on any route, ruled or not. */
@AutoConfiguration(before = GatewayAutoConfiguration.class)
public final class DeprecationHttpAutoConfiguration {

    private static final String ROUTING = "spring.cloud.gateway.server.webflux.global-filter.netty-routing.enabled";

    @Bean
    @ConditionalOnMissingBean
    AnsweredExpectation deprecationAnsweredExpectation() {
        return new AnsweredExpectation();
    }

    @Bean
    @ConditionalOnMissingBean
    UnchunkedAnswers deprecationUnchunkedAnswers() {
        return new UnchunkedAnswers();
    }

    @Bean
    @ConditionalOnMissingBean
    DigestTrailers deprecationDigestTrailers() {
        return new DigestTrailers();
    }

    /** Where Spring Cloud Gateway's own is switched off, which also switches off what writes the answers. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = ROUTING, havingValue = "false")
    UpstreamRouting deprecationUpstreamRouting(
            HttpClient client,
            HttpClientProperties properties,
            ObjectProvider<List<HttpHeadersFilter>> filters,
            TimeMeters meters) {
        return new UpstreamRouting(client, properties, () -> filters.getIfAvailable(List::of), meters);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = ROUTING, havingValue = "false")
    NettyWriteResponseFilter deprecationWriteResponseFilter(
            GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> filters) {
        return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), filters);
    }

    @Bean
    @ConditionalOnMissingBean(RoutePredicateHandlerMapping.class)
    Preflights deprecationPreflights(
            FilteringWebHandler handler,
            RouteLocator routes,
            GlobalCorsProperties cors,
            Environment environment,
            ObjectProvider<ApiVersionStrategy> versions) {
        var mapping = new Preflights(handler, routes, cors, environment);
        versions.ifAvailable(mapping::setApiVersionStrategy);
        return mapping;
    }

    /** Of a refresh that fails, the routes that were there stay. */
    @Bean
    ApplicationListener<RefreshRoutesResultEvent> deprecationKnownRoutes(ObjectProvider<Preflights> mapping) {
        return event -> {
            if (event.isSuccess()) {
                mapping.ifAvailable(Preflights::refresh);
            }
        };
    }
}

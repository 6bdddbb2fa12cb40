package io.deprecation.filter.autoconfigure;

import io.deprecation.filter.headers.DigestTrailers;
import io.deprecation.filter.upstream.AnsweredExpectation;
import io.deprecation.filter.upstream.Preflights;
import io.deprecation.filter.upstream.UnchunkedAnswers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cloud.gateway.config.GatewayAutoConfiguration;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Mends what Spring Cloud Gateway would put between clients and their API on any route, ruled or not. */
@AutoConfiguration(before = GatewayAutoConfiguration.class)
public final class DeprecationHttpAutoConfiguration {

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

    @Bean
    @ConditionalOnMissingBean(RoutePredicateHandlerMapping.class)
    Preflights deprecationPreflights(
            FilteringWebHandler handler, RouteLocator routes, GlobalCorsProperties cors, Environment environment) {
        return new Preflights(handler, routes, cors, environment);
    }
}

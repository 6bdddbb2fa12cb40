package io.deprecation.filter.autoconfigure;

import io.deprecation.filter.config.DeprecationProperties;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.GatewayAutoConfiguration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;
import reactor.netty.http.client.HttpClient;

/** Puts a client in place of Spring Cloud Gateway's whose pool has a queue with an end. */
@AutoConfiguration(before = GatewayAutoConfiguration.class)
@EnableConfigurationProperties(DeprecationProperties.class)
public final class UpstreamPoolAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean({HttpClient.class, HttpClientFactory.class})
    HttpClientFactory deprecationHttpClientFactory(
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer ssl,
            List<HttpClientCustomizer> customizers,
            DeprecationProperties deprecation) {
        return new BoundedQueue(
                properties, server, ssl, customizers, deprecation.limits().waiting());
    }
}

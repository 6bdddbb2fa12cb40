package io.deprecation.app.stop;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the traffic's port drain before it closes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StopProperties.class)
class StopConfiguration {

    @Bean
    Draining draining(StopProperties properties) {
        return new Draining(properties.drain());
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> farewell(Draining draining) {
        var farewell = new Farewell(draining::hasBegun);
        return factory -> factory.addServerCustomizers(farewell::on);
    }
}

package io.deprecation.filter.autoconfigure;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties.Pool.PoolType;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import reactor.netty.resources.ConnectionProvider;

/** Spring Cloud Gateway's client, but that not everybody may wait for a connection: its own queue has no end. */
final class BoundedQueue extends HttpClientFactory {

    private final int waiting;

    /** @param waiting how many may wait for a connection to one upstream */
    BoundedQueue(
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer ssl,
            List<HttpClientCustomizer> customizers,
            int waiting) {
        super(properties, server, ssl, customizers);
        this.waiting = waiting;
    }

    @Override
    protected ConnectionProvider buildConnectionProvider(HttpClientProperties properties) {
        ConnectionProvider provider = super.buildConnectionProvider(properties);
        return properties.getPool().getType() == PoolType.FIXED
                ? Optional.ofNullable(provider.mutate())
                        .map(builder -> builder.pendingAcquireMaxCount(waiting).build())
                        .orElse(provider)
                : provider;
    }
}

package io.deprecation.console.config;

import io.deprecation.console.access.Access;
import io.deprecation.console.answer.Sources;
import io.deprecation.console.answer.Summaries;
import io.deprecation.console.answer.Upkeep;
import io.deprecation.console.partner.PartnerLinks;
import io.deprecation.console.web.BoundedReads;
import io.deprecation.console.web.ConsoleRoutes;
import io.deprecation.console.web.Door;
import io.deprecation.evidence.Contracts;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.Records;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.reactive.ReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;

/**
 * The console's own web context, below one that has the rules and the ledger. It takes no auto-configuration, and is none:
 * what is on the class path for traffic, its routes and the management endpoints, stays away from the console's port,
 * and the settings of {@code server.*} do not open it; nor does a gateway that has this jar serve a console by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
public final class ConsoleConfiguration {

    private static final Duration IDLE = Duration.ofSeconds(75);

    @Bean
    ReactiveWebServerFactory consoleServer(ConsoleProperties properties) {
        if (properties.users() == null && !properties.address().isLoopbackAddress()) {
            throw new OpenConsoleException(properties.address());
        }
        var server = new NettyReactiveWebServerFactory(properties.port());
        server.setAddress(properties.address());
        server.setShutdown(Shutdown.GRACEFUL);
        server.addServerCustomizers(netty -> netty.idleTimeout(IDLE));
        return server;
    }

    /** With the users of its file, which is looked at for as long as the console runs. */
    @Bean
    KnownUsersOrNobody consoleUsers(ConsoleProperties properties) {
        return KnownUsersOrNobody.of(properties.users());
    }

    @Bean
    Door consoleDoor(KnownUsersOrNobody users, ConsoleProperties properties, InstantSource clock) {
        return users.known()
                .map(known -> Door.guarded(Access.of(known, clock, properties.secureCookies())))
                .orElseGet(Door::open);
    }

    @Bean
    BoundedReads consoleReads() {
        return BoundedReads.start();
    }

    @Bean
    Sources consoleSources(
            Generations generations, Clearance clearance, Records records, Contracts contracts, InstantSource clock) {
        return new Sources(generations::current, clearance, records, contracts, clock);
    }

    @Bean
    Summaries consoleSummaries(Sources sources, LongSupplier nanoTime) {
        return new Summaries(sources, nanoTime);
    }

    @Bean
    Upkeep consoleUpkeep(Summaries summaries) {
        return Upkeep.start(summaries);
    }

    @Bean
    HttpHandler consoleHandler(
            Sources sources,
            Summaries summaries,
            BoundedReads reads,
            Generations generations,
            ObjectProvider<PartnerLinks> links,
            Door door) {
        return new ConsoleRoutes(
                        sources,
                        summaries,
                        reads,
                        generations::rejected,
                        links.getIfAvailable(() -> PartnerLinks.NONE),
                        door)
                .handler();
    }
}

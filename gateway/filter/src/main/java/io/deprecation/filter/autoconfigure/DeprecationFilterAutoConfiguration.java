package io.deprecation.filter.autoconfigure;

import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.DeprecationFilter;
import io.deprecation.filter.base.BaseFetch;
import io.deprecation.filter.body.Buffering;
import io.deprecation.filter.body.RequestBodies;
import io.deprecation.filter.body.ResponseBodies;
import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.config.IdentityProperties;
import io.deprecation.filter.config.TimeoutProperties;
import io.deprecation.filter.connection.Pace;
import io.deprecation.filter.connection.Patience;
import io.deprecation.filter.connection.PieceSize;
import io.deprecation.filter.connection.WatchedConnections;
import io.deprecation.filter.counting.Counting;
import io.deprecation.filter.counting.DriftLog;
import io.deprecation.filter.forecast.ForecastRounds;
import io.deprecation.filter.gate.GateRounds;
import io.deprecation.filter.identity.ClientIdentity;
import io.deprecation.filter.identity.KeyDigest;
import io.deprecation.filter.identity.SecretFile;
import io.deprecation.filter.identity.TrustedHeaderFilter;
import io.deprecation.filter.identity.TrustedProxies;
import io.deprecation.filter.load.Load;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.metrics.ForecastMeters;
import io.deprecation.filter.metrics.GateMeters;
import io.deprecation.filter.metrics.LedgerMeters;
import io.deprecation.filter.metrics.LoadMeters;
import io.deprecation.filter.metrics.RuleMeters;
import io.deprecation.filter.refusal.Refusals;
import io.deprecation.filter.reload.RuleReload;
import io.deprecation.filter.stream.OpenStreams;
import io.deprecation.filter.stream.StreamRounds;
import io.deprecation.filter.upstream.ExactTarget;
import io.deprecation.filter.upstream.ExchangeFailures;
import io.deprecation.filter.upstream.RoutingHeaders;
import io.deprecation.filter.upstream.UpstreamHttpClient;
import io.deprecation.filter.upstream.UpstreamRoute;
import io.deprecation.json.Limits;
import io.deprecation.ledger.Ledger;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.Records;
import io.deprecation.usage.UseRecorder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.context.annotation.Bean;

/** Adds the deprecation filter to a gateway. */
@AutoConfiguration(after = DeprecationLedgerAutoConfiguration.class)
@EnableConfigurationProperties(DeprecationProperties.class)
public final class DeprecationFilterAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyDigest deprecationKeyDigest(DeprecationProperties properties) throws IOException {
        return new KeyDigest(SecretFile.secret(properties.identity().hmacSecretFile()));
    }

    @Bean
    @ConditionalOnMissingBean
    ClientIdentity deprecationClientIdentity(DeprecationProperties properties, KeyDigest digest, InstantSource clock)
            throws IOException {
        return ClientIdentity.by(properties.identity(), digest, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("deprecation.identity.trusted-header")
    TrustedHeaderFilter deprecationTrustedHeaderFilter(DeprecationProperties properties) {
        IdentityProperties identity = properties.identity();
        String header = Objects.requireNonNull(identity.trustedHeader());
        return new TrustedHeaderFilter(new TrustedProxies(header, identity.trustedProxies()));
    }

    @Bean
    @ConditionalOnMissingBean
    DeprecationMeters deprecationMeters(ObjectProvider<MeterRegistry> registry) {
        return new DeprecationMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    RuleMeters deprecationRuleMeters(ObjectProvider<MeterRegistry> registry, Clearance clearance, InstantSource clock) {
        return new RuleMeters(registry.getIfAvailable(SimpleMeterRegistry::new), clearance, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    GateMeters deprecationGateMeters(ObjectProvider<MeterRegistry> registry) {
        return new GateMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    MeterBinder deprecationLedgerMeters(ObjectProvider<Ledger> ledger) {
        return registry ->
                ledger.ifAvailable(counted -> LedgerMeters.show(registry, counted::pendingSegments, counted::lost));
    }

    @Bean(initMethod = "begin", destroyMethod = "end")
    @ConditionalOnMissingBean
    GateRounds deprecationGateRounds(
            Generations generations,
            Records records,
            Inquiry inquiry,
            Clearance clearance,
            GateMeters meters,
            DeprecationProperties properties,
            InstantSource clock) {
        return new GateRounds(generations, records, inquiry, clearance, meters, properties.gateEvery(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ForecastMeters deprecationForecastMeters(ObjectProvider<MeterRegistry> registry) {
        return new ForecastMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean(initMethod = "begin", destroyMethod = "end")
    @ConditionalOnMissingBean
    ForecastRounds deprecationForecastRounds(
            Generations generations, Inquiry inquiry, ForecastMeters meters, InstantSource clock) {
        return new ForecastRounds(generations, inquiry, meters, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    RuleReload deprecationRuleReload(
            Generations generations,
            DeprecationProperties properties,
            DeprecationMeters meters,
            RuleMeters ruleMeters) {
        return new RuleReload(generations, properties.reloadEvery(), meters, ruleMeters);
    }

    @Bean
    @ConditionalOnMissingBean
    Refusals deprecationRefusals(DeprecationProperties properties) {
        return new Refusals(properties.problems());
    }

    @Bean
    @ConditionalOnMissingBean
    OpenStreams deprecationOpenStreams(
            Generations generations, Clearance clearance, DeprecationProperties properties, InstantSource clock) {
        return new OpenStreams(generations::current, clearance, properties.streamGrace(), clock);
    }

    @Bean(initMethod = "begin", destroyMethod = "end")
    @ConditionalOnMissingBean
    StreamRounds deprecationStreamRounds(OpenStreams streams) {
        return new StreamRounds(streams);
    }

    @Bean
    @ConditionalOnMissingBean
    DeprecationFilter deprecationFilter(
            Generations generations,
            Clearance clearance,
            UseRecorder recorder,
            ClientIdentity identity,
            DeprecationProperties properties,
            DeprecationMeters meters,
            Refusals refusals,
            OpenStreams streams,
            Load load,
            LoadMeters loadMeters,
            InstantSource clock) {
        DeprecationProperties.Limits bounds = properties.limits();
        var limits = new Limits((int) bounds.heldBack().toBytes(), bounds.depth());
        int body = (int) bounds.requestBody().toBytes();
        var bases = new BaseFetch(properties.changedWins().timeout(), body);
        return new DeprecationFilter(
                generations::current,
                clearance,
                new Counting(recorder, meters, new DriftLog(clock)),
                identity,
                new RequestBodies(limits, body, new Buffering(load.buffered(), loadMeters), meters, refusals, bases),
                new ResponseBodies(limits, bounds.unpacked().toBytes(), meters, streams),
                refusals,
                clock);
    }

    @Bean
    @ConditionalOnMissingBean
    WatchedConnections deprecationWatchedConnections(DeprecationProperties properties) {
        TimeoutProperties times = properties.timeouts();
        return new WatchedConnections(
                new Pace(
                        times.requestHeader(),
                        times.requestBody(),
                        times.stream(),
                        times.requestRate().toBytes()),
                new Patience(times.response(), times.responseBody(), times.stream()),
                times.unsent());
    }

    @Bean
    NettyServerCustomizer deprecationClientConnections(WatchedConnections connections) {
        return server -> server.doOnChannelInit((observer, channel, remote) -> connections.client(channel));
    }

    /**
     * Spring Boot's own settings of the decoder take the place of what was there, so that this comes behind them: Spring Boot
     * asks a customizer itself for its order, not the method that makes it, and one that has none is among the last.
     */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> deprecationPieceSize() {
        return factory -> factory.addServerCustomizers(PieceSize::ofRequests);
    }

    @Bean
    @ConditionalOnMissingBean
    RoutingHeaders deprecationRoutingHeaders() {
        return new RoutingHeaders();
    }

    @Bean
    @ConditionalOnMissingBean
    ExchangeFailures deprecationExchangeFailures(Refusals refusals) {
        return new ExchangeFailures(refusals);
    }

    @Bean
    @ConditionalOnMissingBean
    ExactTarget deprecationExactTarget() {
        return new ExactTarget();
    }

    @Bean
    @ConditionalOnMissingBean
    UpstreamHttpClient deprecationUpstreamHttpClient(WatchedConnections connections) {
        return new UpstreamHttpClient(connections);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("deprecation.upstream")
    UpstreamRoute deprecationUpstreamRoute(DeprecationProperties properties, GatewayProperties configured) {
        return new UpstreamRoute(Objects.requireNonNull(properties.upstream()), configured);
    }
}

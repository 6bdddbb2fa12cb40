package io.deprecation.filter.autoconfigure;

import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.load.Admission;
import io.deprecation.filter.load.Budget;
import io.deprecation.filter.load.Load;
import io.deprecation.filter.load.TimedExchanges;
import io.deprecation.filter.metrics.LoadMeters;
import io.deprecation.filter.metrics.TimeMeters;
import io.deprecation.filter.refusal.Refusals;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/** Bounds what is taken on at once, by the heap where nothing else is said. */
@AutoConfiguration(before = DeprecationFilterAutoConfiguration.class)
@EnableConfigurationProperties(DeprecationProperties.class)
public final class DeprecationLoadAutoConfiguration {

    private static final int HEAP_PER_EXCHANGE = 256 * 1024;

    @Bean
    @ConditionalOnMissingBean
    Load deprecationLoad(DeprecationProperties properties) {
        DeprecationProperties.Limits limits = properties.limits();
        long heap = Runtime.getRuntime().maxMemory();
        long exchanges =
                Optional.ofNullable(limits.exchanges()).map(Integer::longValue).orElse(heap / HEAP_PER_EXCHANGE);
        long buffered =
                Optional.ofNullable(limits.buffered()).map(DataSize::toBytes).orElse(heap / 4);
        return new Load(new Budget(exchanges), new Budget(buffered));
    }

    @Bean
    @ConditionalOnMissingBean
    LoadMeters deprecationLoadMeters(ObjectProvider<MeterRegistry> registry, Load load) {
        return new LoadMeters(
                registry.getIfAvailable(SimpleMeterRegistry::new), load.exchanges()::taken, load.buffered()::taken);
    }

    @Bean
    @ConditionalOnMissingBean
    Admission deprecationAdmission(Load load, Refusals refusals, LoadMeters meters) {
        return new Admission(load.exchanges(), refusals, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    TimeMeters deprecationTimeMeters(ObjectProvider<MeterRegistry> registry) {
        return new TimeMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    TimedExchanges deprecationTimedExchanges(ApplicationContext traffic, TimeMeters meters) {
        return new TimedExchanges(exchange -> exchange.getApplicationContext() == traffic, meters);
    }
}

package io.deprecation.app;

import io.deprecation.filter.autoconfigure.DeprecationLedgerAutoConfiguration;
import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.reload.RulePolling;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.Records;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * What a process with a console alone has instead of {@link Shared}: the same, but that it reads what others count and
 * latch, and leaves no trace in their ledger.
 */
@Conditional(OnConsoleAlone.class)
@ImportAutoConfiguration(DeprecationLedgerAutoConfiguration.class)
final class SharedReading {

    @Bean(initMethod = "begin", destroyMethod = "end")
    RulePolling rulePolling(Generations generations, DeprecationProperties properties) {
        return new RulePolling(generations, properties.reloadEvery());
    }

    @Bean
    LedgerReader ledgerReader(DeprecationProperties properties, InstantSource clock) {
        return LedgerReader.open(properties.ledger().database(), clock);
    }

    @Bean
    Records records(LedgerReader ledger) {
        return ledger.records();
    }
}

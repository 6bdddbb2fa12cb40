package io.deprecation.app;

import io.deprecation.evidence.Contracts;
import io.deprecation.evidence.LatchedClearance;
import io.deprecation.evidence.pact.PactFiles;
import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.config.LedgerProperties;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Records;
import io.deprecation.usage.RuleGeneration;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * What a process with a console alone has instead of {@link Shared}: it reads what others count and latch, and leaves no
 * trace in their ledger.
 */
@Conditional(OnConsoleAlone.class)
@EnableConfigurationProperties(DeprecationProperties.class)
final class SharedReading {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Generations generations(DeprecationProperties properties, Records records) {
        return Generations.open(
                new RuleDirectory(properties.rules()),
                () -> records.lastGoodRules().last().map(RuleGeneration::files));
    }

    @Bean
    RulePolling rulePolling(Generations generations, DeprecationProperties properties) {
        return new RulePolling(generations, properties.reloadEvery());
    }

    @Bean
    LedgerReader ledgerReader(DeprecationProperties properties, InstantSource clock) {
        LedgerProperties ledger = properties.ledger();
        return LedgerReader.open(new DatabaseSettings(ledger.url(), ledger.username(), ledger.password()), clock);
    }

    @Bean
    Records records(LedgerReader ledger) {
        return ledger.records();
    }

    @Bean
    Contracts contracts(DeprecationProperties properties) {
        return properties.pacts() == null ? Contracts.NONE : new PactFiles(properties.pacts());
    }

    @Bean
    Clearance clearance(Records records) {
        return new LatchedClearance(records.latches());
    }
}

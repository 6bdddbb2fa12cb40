package io.deprecation.filter.autoconfigure;

import io.deprecation.evidence.Contracts;
import io.deprecation.evidence.Inquiry;
import io.deprecation.evidence.LatchedClearance;
import io.deprecation.evidence.pact.PactFiles;
import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.config.LedgerProperties;
import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Records;
import io.deprecation.usage.RuleGeneration;
import io.deprecation.usage.UseRecorder;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Adds the rules, the ledger, and what asks the one about the other. A gateway that has a console in another context
 * puts these into the parent of both.
 */
@AutoConfiguration
@EnableConfigurationProperties(DeprecationProperties.class)
public final class DeprecationLedgerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource deprecationClock() {
        return Clock.systemUTC();
    }

    /** Not where records come from elsewhere: who only reads opens none. */
    @Bean
    @ConditionalOnMissingBean({Ledger.class, Records.class})
    @Conditional(OnLedger.class)
    Ledger deprecationLedger(DeprecationProperties properties, InstantSource clock) {
        LedgerProperties ledger = properties.ledger();
        return Ledger.open(
                new LedgerSettings(ledger.database(), ledger.segments(), ledger.flushEvery(), ledger.migrate()), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Records deprecationRecords(ObjectProvider<Ledger> ledger) {
        return ledger.stream().map(Ledger::records).findFirst().orElseGet(Records::none);
    }

    @Bean
    @ConditionalOnMissingBean
    UseRecorder deprecationUseRecorder(ObjectProvider<Ledger> ledger) {
        return ledger.stream().map(Ledger::recorder).findFirst().orElse(UseRecorder.NONE);
    }

    @Bean
    @ConditionalOnMissingBean
    Generations deprecationGenerations(DeprecationProperties properties, Records records) {
        return Generations.open(
                new RuleDirectory(properties.rules()),
                () -> records.lastGoodRules().last().map(RuleGeneration::files));
    }

    @Bean
    @ConditionalOnMissingBean
    Contracts deprecationContracts(DeprecationProperties properties) {
        return properties.pacts() == null ? Contracts.NONE : new PactFiles(properties.pacts());
    }

    @Bean
    @ConditionalOnMissingBean
    Inquiry deprecationInquiry(Records records, Contracts contracts) {
        return new Inquiry(records, contracts);
    }

    @Bean
    @ConditionalOnMissingBean
    Clearance deprecationClearance(Records records) {
        return new LatchedClearance(records.latches());
    }
}

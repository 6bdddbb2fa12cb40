package io.deprecation.app.selfserve;

import io.deprecation.console.answer.Sources;
import io.deprecation.console.partner.PartnerAnswers;
import io.deprecation.console.partner.PartnerPage;
import io.deprecation.console.web.BoundedReads;
import io.deprecation.evidence.Contracts;
import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.filter.config.IdentityProperties;
import io.deprecation.filter.identity.ClientIdentity;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.Records;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts a partner's own answer onto the traffic's port. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSelfServe.class)
@EnableConfigurationProperties(SelfServeProperties.class)
class SelfServeConfiguration {

    @Bean
    BoundedReads selfServeReads() {
        return BoundedReads.startOne("partners");
    }

    @Bean
    PartnerAnswers partnerAnswers(
            Generations generations, Clearance clearance, Records records, Contracts contracts, InstantSource clock) {
        return new PartnerAnswers(new Sources(generations::current, clearance, records, contracts, clock));
    }

    @Bean
    SelfServeHandler selfServeHandler(
            Generations generations,
            ClientIdentity identity,
            PartnerAnswers answers,
            BoundedReads selfServeReads,
            SelfServeProperties properties,
            DeprecationProperties gateway,
            InstantSource clock)
            throws IOException {
        return new SelfServeHandler(
                generations::current,
                identity,
                LinkSecret.seal(properties.secretFile(), gateway.identity().hmacSecretFile()),
                clock,
                new Rates(properties.rate(), System::nanoTime),
                new KeptAnswers(answers, System::nanoTime),
                selfServeReads,
                new Replies(new PartnerPage()),
                credentials(gateway.identity()));
    }

    @Bean
    SelfServeFilter selfServeFilter(
            ApplicationContext traffic, SelfServeProperties properties, SelfServeHandler handler) {
        return new SelfServeFilter(traffic, new OwnPath(properties.path()), handler);
    }

    private static String credentials(IdentityProperties identity) {
        String token = identity.jwt() == null ? "" : " or your token in Authorization: Bearer,";
        return "Say who you are as with your API calls: with your API key in the header " + identity.apiKeyHeader()
                + "," + token + " and never in the address.";
    }
}

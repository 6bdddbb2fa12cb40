package io.deprecation.filter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.DeprecationFilter;
import io.deprecation.filter.identity.TrustedHeaderFilter;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.refusal.Refusals;
import io.deprecation.filter.upstream.UpstreamRoute;
import io.deprecation.rule.file.BrokenRulesException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;

final class DeprecationFilterAutoConfigurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReactiveWebApplicationContextRunner context;

    @BeforeEach
    void configure() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of these tests");
        Path rules = Files.createDirectory(folder.resolve("rules"));
        context = new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DeprecationLedgerAutoConfiguration.class,
                        DeprecationLoadAutoConfiguration.class,
                        DeprecationFilterAutoConfiguration.class))
                .withBean(GatewayProperties.class)
                .withPropertyValues(
                        "deprecation.rules=" + rules,
                        "deprecation.ledger.url=",
                        "deprecation.identity.hmac-secret-file=" + secret);
    }

    @Test
    void addsTheFilterAndWhatItNeeds() {
        context.run(started -> assertThat(started)
                .hasSingleBean(DeprecationFilter.class)
                .hasSingleBean(HttpClientCustomizer.class)
                .doesNotHaveBean(UpstreamRoute.class));
    }

    @Test
    void backsOffBeforeTheUsersOwnBeans() {
        InstantSource clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var refusals = new Refusals(URI.create("https://example.com/"));
        context.withBean("clock", InstantSource.class, () -> clock)
                .withBean("refusals", Refusals.class, () -> refusals)
                .run(started -> {
                    assertThat(started.getBean(InstantSource.class)).isSameAs(clock);
                    assertThat(started.getBean(Refusals.class)).isSameAs(refusals);
                    assertThat(started).hasSingleBean(DeprecationMeters.class);
                });
    }

    @Test
    void oneUpstreamIsTheRouteOfAllRequests() {
        context.withPropertyValues("deprecation.upstream=http://localhost:9090")
                .run(started -> assertThat(started.getBean(UpstreamRoute.class)
                                .getRoutes()
                                .map(route -> route.getUri().toString())
                                .collectList()
                                .toFuture())
                        .isCompletedWithValueMatching(uris -> uris.equals(List.of("http://localhost:9090"))));
    }

    @Test
    void configuredRoutesStandInPlaceOfTheOneUpstream() {
        context.withPropertyValues("deprecation.upstream=http://localhost:9090").run(started -> {
            var route = new RouteDefinition();
            route.setPredicates(List.of(new PredicateDefinition("Path=/a")));
            started.getBean(GatewayProperties.class).setRoutes(List.of(route));

            assertThat(started.getBean(UpstreamRoute.class)
                            .getRoutes()
                            .collectList()
                            .toFuture())
                    .isCompletedWithValueMatching(List::isEmpty);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "deprecation.upstream=localhost:9090, must be an http or https address",
        "deprecation.upstream=http://localhost:9090/base, must have no path",
        "deprecation.limits.depth=0, deprecation.limits.depth must be at least 1",
        "deprecation.limits.request-body=0B, deprecation.limits.request-body must be",
        "deprecation.problems=https://example.com, must end with a slash",
        "deprecation.ledger.url=jdbc:mysql://db, must begin with jdbc:h2: or jdbc:postgresql:",
        "deprecation.ledger.url=jdbc:postgresql://db/x deprecation.identity.hmac-secret-file=, must be set with a PostgreSQL ledger",
        "deprecation.ledger.flush-every=0s, deprecation.ledger.flush-every must be at least 1ms",
        "deprecation.ledger.flush-every=31s, deprecation.ledger.flush-every must be at least 1ms and at most 30s",
        "deprecation.gate-every=0s, deprecation.gate-every must be at least 1ms",
        "deprecation.stream-grace=-1s, deprecation.stream-grace must not be negative",
        "deprecation.changed-wins.timeout=0s, deprecation.changed-wins.timeout must be at least 1ms",
        "deprecation.identity.trusted-header=X-Client, mean something only together",
        "deprecation.identity.trusted-proxies=10.0.0.0/8, mean something only together",
        "deprecation.identity.trusted-header=authorization deprecation.identity.trusted-proxies=::1, carries no credential",
        "deprecation.identity.trusted-header=X-Client deprecation.identity.trusted-proxies=proxy, is no range of addresses",
        "deprecation.identity.jwt.audiences=api, needs exactly one of jwk-set-uri",
        "deprecation.identity.jwt.public-key-file=a deprecation.identity.jwt.jwk-set-file=b, needs exactly one of jwk-set-uri",
        "deprecation.identity.jwt.public-key-file=a, deprecation.identity.jwt.audiences must name",
        "deprecation.identity.jwt.jwk-set-uri=ftp://a deprecation.identity.jwt.audiences=api, must be an https address",
        "deprecation.identity.jwt.public-key-file=a deprecation.identity.jwt.audiences=api deprecation.identity.jwt.algorithms=HS256, algorithms must be some of",
        "deprecation.identity.jwt.public-key-file=a deprecation.identity.jwt.audiences=api deprecation.identity.jwt.algorithms=none, algorithms must be some of"
    })
    void refusesToStartWithAPropertyThatMeansNothing(String properties, String message) {
        context.withPropertyValues(properties.split(" "))
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining(message));
    }

    @Test
    void theTrustedHeadersFilterIsThereWithTheHeader() {
        context.run(started -> assertThat(started).doesNotHaveBean(TrustedHeaderFilter.class));
        context.withPropertyValues(
                        "deprecation.identity.trusted-header=X-Client",
                        "deprecation.identity.trusted-proxies=10.0.0.0/8,fd00::/8")
                .run(started -> assertThat(started).hasSingleBean(TrustedHeaderFilter.class));
    }

    @Test
    void refusesToStartWithBrokenRulesAndTellsThemAll() throws IOException {
        Files.writeString(folder.resolve("rules").resolve("a.yaml"), "deprecation: a\nphase: nonsense\n");

        context.run(failed -> {
            assertThat(failed).getFailure().rootCause().isInstanceOf(BrokenRulesException.class);
            Throwable failure = Objects.requireNonNull(failed.getStartupFailure());
            FailureAnalysis analysis = Objects.requireNonNull(new BrokenRulesFailureAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).contains("a.yaml:2:").contains("guide");
        });
    }
}

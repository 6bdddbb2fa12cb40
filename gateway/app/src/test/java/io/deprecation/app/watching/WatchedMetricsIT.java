package io.deprecation.app.watching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.app.WatchedGateway;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric of a dashboard, of an alert and of the documentation is in what a gateway really answers. */
@SuppressWarnings("NullAway.Init") // set before all tests
@Tag("one-jdk")
final class WatchedMetricsIT {

    private static final String LEDGER = "jdbc:h2:mem:watched;DB_CLOSE_DELAY=-1";
    private static final Path RULES = Path.of("src/test/resources/rules");
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    static Path folder;

    private static WatchedGateway gateway;
    private static Scrape scrape;

    @BeforeAll
    static void scrapeAGatewayThatHasSeenAll() throws IOException {
        UPSTREAM.start();
        Path rules = Files.createDirectory(folder.resolve("rules"));
        copy(rules);
        QuietPast.load(
                new DatabaseSettings(LEDGER, "sa", ""),
                catalog(rules).deprecation("changed-name").orElseThrow(),
                LocalDate.now(ZoneOffset.UTC));
        gateway = WatchedGateway.start(
                UPSTREAM.port(),
                "--deprecation.rules=" + rules,
                "--deprecation.reload-every=20ms",
                "--deprecation.gate-every=5s",
                "--deprecation.ledger.url=" + LEDGER,
                "--deprecation.ledger.username=sa",
                "--deprecation.ledger.segments=" + folder.resolve("segments"));
        exchangeAll();
        Files.writeString(rules.resolve("clients.yaml"), "# edited\n", StandardOpenOption.APPEND);
        scrape = await().atMost(WITHIN)
                .until(
                        () -> new Scrape(gateway.scrape()),
                        scraped -> scraped.series()
                                .containsAll(Set.of(
                                        "deprecation_rules_reloads_total",
                                        "deprecation_forecast_timestamp_seconds",
                                        "deprecation_coverage_gaps",
                                        "deprecation_drift_total",
                                        "deprecation_responses_untranslated_total",
                                        "deprecation_exchange_time_seconds_count",
                                        "deprecation_upstream_time_seconds_count")));
    }

    @AfterAll
    static void stopUpstream() {
        UPSTREAM.stop();
    }

    /** A translation, a drift, and a body that cannot be read. */
    private static void exchangeAll() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"name\":\"Ada Lovelace\"}")));
        UPSTREAM.stubFor(any(urlPathMatching("/customers/broken"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"name\":")));
        gateway.post("/customers", "{\"name\":\"Ada Lovelace\"}");
        gateway.post("/customers/broken", "{\"name\":\"Ada Lovelace\"}");
    }

    static Stream<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardAsksForWhatThereIs(Dashboard dashboard) {
        assertThat(scrape.series()).containsAll(series(dashboard.expressions().stream()));
    }

    @Test
    void alertsAskForWhatThereIsOrIsRecorded() {
        Set<String> known = new TreeSet<>(scrape.series());
        RuleGroups.all().stream()
                .filter(rule -> !rule.isAlert())
                .map(RuleGroups.Rule::record)
                .forEach(known::add);

        assertThat(known)
                .containsAll(series(RuleGroups.all().stream()
                        .map(RuleGroups.Rule::expression)
                        .map(Expression::text)));
    }

    @Test
    void everyMetricIsDocumentedWithItsTypeAndLabels() {
        assertThat(MetricsPage.rows())
                .containsOnlyKeys(scrape.types("deprecation_").keySet());
        assertThat(MetricsPage.rows().values()).allSatisfy(row -> {
            assertThat(row.type()).isEqualTo(scrape.types("deprecation_").get(row.metric()));
            assertThat(row.labels()).as(row.metric()).isEqualTo(scrape.labels(row.metric()));
        });
    }

    @Test
    void aClientThatHasStoppedIsForecastSo() {
        long stopped = LocalDate.now(ZoneOffset.UTC)
                .minusDays(29)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();

        assertThat(scrape.value("deprecation_forecast{deprecation=\"changed-name\",trend=\"stopped\"}"))
                .isEqualTo(1);
        assertThat(scrape.value("deprecation_forecast_timestamp_seconds{deprecation=\"changed-name\"}"))
                .isCloseTo((double) stopped, within(2 * 86_400.0));
    }

    private static Set<String> series(Stream<String> expressions) {
        return expressions
                .flatMap(text -> new Expression(text).series().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void copy(Path rules) throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
    }

    private static Catalog catalog(Path rules) throws IOException {
        return ((Load.Loaded) new RuleDirectory(rules).load()).catalog();
    }
}

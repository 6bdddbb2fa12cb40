package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Problem;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages over a socket: that they say what the API says, and how they are guarded. */
@Tag("one-jdk")
final class PagesIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> LEGACY = List.of("old", "conflict", "untranslatable", "unread");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader ledger;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        var database =
                new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "ledger", "");
        StoryLedger.fill(database);
        ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
        console = RunningConsole.over(() -> StoryLedger.RULES, ledger.records(), BoundedReads.start());
    }

    @AfterAll
    static void stop() {
        console.close();
        ledger.close();
    }

    @Test
    void theBurndownAsATableIsWhatTheApiSays() {
        String page = page("/deprecations/customer-name");
        var expected = new ArrayList<String>();
        json("/api/deprecations/customer-name/burndown").get("days").forEach(day -> {
            long total = StreamSupport.stream(day.get("clients").spliterator(), false)
                    .mapToLong(PagesIT::legacy)
                    .sum();
            expected.add(0, "%,d".formatted(total));
        });

        assertThat(all(page, "<td class=\"number\">([\\d,]+)</td><td class=\"number\">\\d+</td><td>"))
                .isEqualTo(expected);
    }

    @Test
    void whoIsOnADeprecationAndHowManyIsWhatTheApiSays() {
        JsonNode entry = json("/api/deprecations/customer-name");
        String page = page("/deprecations/customer-name");

        assertThat(first(page, "id=\"figure-on-it\">.*?<p class=\"value[^>]*>([^<]*)<"))
                .isEqualTo(String.valueOf(entry.get("clients").size()));
        entry.get("clients")
                .forEach(client -> assertThat(page)
                        .contains(
                                ">" + client.get("name").asString() + "</a>",
                                ">" + client.get("words").asString() + "<"));
        assertThat(page).contains(entry.get("forecast").get("words").asString());
        assertThat(first(page, "id=\"gate\">.*?<span class=\"pill[^>]*>([^<]*)<"))
                .isEqualTo(json("/api/gate/customer-name").get("verdict").asString());
        json("/api/gate/customer-name")
                .get("findings")
                .forEach(finding ->
                        assertThat(page).contains(finding.get("reason").asString()));
    }

    @Test
    void callsOfYesterdayAreWhatTheApiSays() {
        JsonNode yesterday = json("/api/deprecations/customer-name/burndown?from=2026-11-20&to=2026-11-20")
                .get("days")
                .get(0);
        String page = page("/deprecations/customer-name");

        for (JsonNode client : yesterday.get("clients")) {
            String row = first(page, "id=\"c-" + client.get("client").asString() + "\"(.*?)</tr>");
            assertThat(first(row, "data-label=\"Yesterday\".*?>([\\d,]+)</span>"))
                    .isEqualTo("%,d".formatted(legacy(client)));
        }
    }

    @Test
    void aClientsPageSaysWhatTheApiSays() {
        JsonNode use = json("/api/clients/acme").get("deprecations").get(0);
        String page = page("/clients/acme");

        assertThat(use.get("endpoints")).isNotEmpty();
        use.get("endpoints")
                .forEach(endpoint -> assertThat(page)
                        .contains(endpoint.get("method").asString() + " "
                                + endpoint.get("pattern").asString())
                        .contains(">%,d<".formatted(endpoint.get("count").asLong())));
        JsonNode day = use.get("days").get(use.get("days").size() - 2);
        assertThat(page).contains("%,d calls yesterday".formatted(legacy(day)));
        assertThat(page).contains("mailto:integrations%40acme.example?subject=");
    }

    @Test
    void thoseInTroubleAreFirst() {
        assertThat(all(page("/"), "<a id=\"d-([^\"]*)\""))
                .containsExactly("order-note", "customer-name", "payment-source", "invoice-fax");
    }

    @Test
    void neverSeenAndIdleAndQuietAreThreeThings() {
        String page = page("/deprecations/customer-name");

        assertThat(page).contains(">never seen<", ">idle, last seen 2 Oct 2026<", ">quiet since 2026-10-13<");
    }

    @Test
    void anAccountManagerSeesTheirOwnClients() {
        assertThat(all(page("/clients?account-manager=jo%40example.com"), "<a id=\"c-([^\"]*)\""))
                .containsExactlyInAnyOrder("acme", "initech");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/deprecations/customer-name", "/clients", "/clients/acme", "/search?q=a", "/clients/nobody"
            })
    void everyPageIsGuarded(String path) {
        HttpResponse<String> response = console.get(path, "Accept", "text/html");

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body()).doesNotContain(" style=", "<style", "onclick");
        assertThat(all(response.body(), "<script([^>]*)>")).allMatch(script -> script.contains("src=\"/assets/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.css", "console.js", "htmx.js", "icon.svg"})
    void filesAreFromHereAndMayBeKept(String name) {
        String address = first(page("/"), "href=\"(/assets/[^/]+)/console.css\"");

        assertThat(console.get(address + "/" + name).statusCode()).isEqualTo(200);
        assertThat(console.get(address + "/" + name)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable");
        assertThat(console.get("/assets/other/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesAreForReadingAlone() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(console.send(method, "/clients").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void tablesHaveAddressesOfTheirOwn() {
        assertThat(console.get("/clients/acme/uses.csv").body())
                .isEqualTo(
                        console.get("/api/clients/acme", "Accept", "text/csv").body());
        assertThat(console.get("/deprecations/customer-name/burndown.csv").body())
                .isEqualTo(console.get("/api/deprecations/customer-name/burndown", "Accept", "text/csv")
                        .body());
        assertThat(console.get("/clients/nobody/uses.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aBrokenEditOfTheRulesIsToldOnEveryPage() {
        var problem = new Problem(
                "unknown-key",
                Problem.Severity.FATAL,
                "customer-name.yaml",
                3,
                1,
                "`fase` means nothing here",
                "Say `phase`");
        try (RunningConsole broken = RunningConsole.over(
                () -> StoryLedger.RULES, ledger.records(), BoundedReads.start(), () -> List.of(problem))) {
            for (String path : List.of("/", "/clients", "/nowhere")) {
                assertThat(broken.get(path, "Accept", "text/html").body())
                        .contains("customer-name.yaml:3:1", "`fase` means nothing here. Say `phase`", "(unknown-key)");
            }
        }
    }

    @Test
    void aLedgerThatDoesNotAnswerIsAPageThatAsksAgain() {
        var database = new DatabaseSettings("jdbc:h2:mem:pages-without-tables", "ledger", "");
        try (LedgerReader silent = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
                RunningConsole down =
                        RunningConsole.over(() -> StoryLedger.RULES, silent.records(), BoundedReads.start())) {
            for (String path :
                    List.of("/", "/clients", "/clients/acme", "/deprecations/customer-name", "/search?q=a")) {
                HttpResponse<String> response = down.get(path);

                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                assertThat(response.body())
                        .contains("ledger", "hx-get=\"" + path + "\"")
                        .doesNotContain("SELECT", "Exception");
            }
        }
    }

    private static long legacy(JsonNode uses) {
        return LEGACY.stream()
                .mapToLong(kind -> uses.get("requests").path(kind).asLong(0))
                .sum();
    }

    private static String page(String path) {
        HttpResponse<String> response = console.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static JsonNode json(String path) {
        return MAPPER.readTree(console.get(path).body());
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private static List<String> all(String text, String pattern) {
        var found = new ArrayList<String>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

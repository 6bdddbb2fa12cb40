package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over a socket, from a ledger in a database. */
@Tag("one-jdk")
final class ConsoleIT {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- executed: (\\S+)( text/csv)? -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        SampleLedger.fill(database, RunningConsole.RULES);
        ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
        console = RunningConsole.over(ledger.records());
    }

    @AfterAll
    static void stop() {
        console.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/deprecations, deprecations",
        "/api/deprecations/customer-name, deprecation",
        "/api/deprecations/customer-name/burndown?from=2026-11-20&to=2026-11-21, burndown",
        "/api/deprecations/gone-rule/burndown?from=2026-11-20, burndown-without-rule",
        "/api/deprecations/customer-name/burndown?from=2026-11-21, burndown-of-today",
        "/api/clients, clients",
        "/api/clients/acme, client",
        "/api/clients/unknown, client-unknown",
        "/api/gate/customer-name, gate",
        "/api/gate/order-note, gate-anyway"
    })
    void eachResourceIsThereAsJsonAndAsATable(String path, String golden) {
        HttpResponse<String> json = console.get(path);
        HttpResponse<String> csv = console.get(path, "Accept", "text/csv");

        assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        Golden.assertJson(golden + ".json", json.body());
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8;header=present");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[\\w.-]+\\.csv\"");
        Golden.assertCsv(golden + ".csv", csv.body());
    }

    @Test
    void thePageOfDocumentationIsTrue() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("../../docs/console-api.md")));
        int executed = 0;
        for (; examples.find(); executed++) {
            String path = examples.group(1);
            boolean table = examples.group(2) != null;
            String answer = console.get(path, "Accept", table ? "text/csv" : "application/json")
                    .body();
            assertThat(table ? Golden.lines(answer) : Golden.pretty(answer))
                    .as(path)
                    .isEqualTo(examples.group(3));
        }
        assertThat(executed).isPositive();
    }

    @Test
    void aBurndownIsOfNinetyDaysTodayIncluded() {
        JsonNode burndown = json("/api/deprecations/customer-name/burndown");

        assertThat(burndown.get("days")).hasSize(90);
        assertThat(burndown.get("from").asString()).isEqualTo("2026-08-24");
        assertThat(burndown.get("to").asString()).isEqualTo("2026-11-21");
        assertThat(burndown.get("days").get(89).get("day").asString()).isEqualTo("2026-11-21");
    }

    @ParameterizedTest
    @CsvSource({
        "?to=2026-09-30, 2026-07-03, 2026-09-30",
        "?from=2026-10-01, 2026-10-01, 2026-11-21",
        "?from=2026-11-21&to=2031-01-01, 2026-11-21, 2026-11-21",
        "?from=2024-11-21&to=2024-11-21, 2024-11-21, 2024-11-21",
    })
    void aBurndownIsOfTheDaysThatAreAskedForAsFarAsTheyHaveCome(String query, String from, String to) {
        JsonNode burndown = json("/api/deprecations/customer-name/burndown" + query);

        assertThat(burndown.get("from").asString()).isEqualTo(from);
        assertThat(burndown.get("to").asString()).isEqualTo(to);
        assertThat(burndown.get("days").get(0).get("day").asString()).isEqualTo(from);
    }

    @Test
    void theForecastDoesNotDependOnTheDaysThatAreShown() {
        String path = "/api/deprecations/customer-name/burndown";

        assertThat(json(path + "?from=2026-11-21").get("forecast"))
                .isEqualTo(json(path).get("forecast"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=yesterday",
                "?from=2026-11-20T00:00:00Z",
                "?to=",
                "?from=2026-11-31",
                "?from=2026-11-22",
                "?from=2026-11-20&to=2026-11-19",
                "?from=0001-01-01",
                "?from=2026-11-20&to=-999999999-01-01"
            })
    void daysThatAreNoneAreABadRequestInWords(String query) {
        HttpResponse<String> response = console.get("/api/deprecations/customer-name/burndown" + query);

        JsonNode problem = problem(response, 400);
        assertThat(problem.get("detail").asString()).isNotEmpty().doesNotContain("yesterday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/deprecations/nobody",
                "/api/deprecations/gone-rule",
                "/api/deprecations/nobody/burndown",
                "/api/clients/nobody",
                "/api/gate/nobody",
                "/api/deprecations/",
                "/api",
                "/customers",
                "/actuator/health",
                "/api/deprecations/%2e%2e%2f"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(console.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void nothingCanBeChanged(String method) {
        HttpResponse<String> response = console.send(method, "/api/gate/customer-name");

        problem(response, 405);
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(","))
                .containsExactlyInAnyOrder("GET", "HEAD");
    }

    @Test
    void headSaysWhatGetWould() {
        HttpResponse<String> head = console.send("HEAD", "/api/clients");
        HttpResponse<String> get = console.get("/api/clients");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                            | application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8      | application/json",
                "text/*                                         | text/csv",
                "application/json;q=0.5, text/csv               | text/csv",
                "application/json;q=0.5, text/csv;q=0.4         | application/json",
                "text/csv;q=0, */*;q=0.1                        | application/json",
                "application/json;q=0, */*;q=0.1                | text/csv",
                "text/csv;charset=utf-8                         | text/csv"
            })
    void theRepresentationIsTheOneThatIsLikedBest(String accept, String type) {
        assertThat(console.get("/api/clients", "Accept", accept)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "nonsense", "*/*;q=0"})
    void whatIsNotAcceptableIsSaidSo(String accept) {
        problem(console.get("/api/clients", "Accept", accept), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/clients/nobody", "/nothing"})
    void noAnswerIsKeptOrGuessedAt(String path) {
        Map<String, String> headers = withoutDate(console.get(path));

        assertThat(headers)
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("vary", "Accept");
    }

    @Test
    void nobodyIsNamedInARowThatASpreadsheetWouldRun() {
        String clients = console.get("/api/clients", "Accept", "text/csv").body();
        String client = console.get("/api/clients/acme", "Accept", "text/csv").body();

        assertThat(clients).contains("\"'=HYPERLINK(");
        assertThat(client).contains("'" + SampleLedger.HOSTILE_AGENT);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = console.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = MAPPER.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static Map<String, String> withoutDate(HttpResponse<String> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
    }
}

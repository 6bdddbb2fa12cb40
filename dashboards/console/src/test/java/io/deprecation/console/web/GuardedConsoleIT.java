package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.console.access.Access;
import io.deprecation.console.access.KnownUsers;
import io.deprecation.console.access.MovableClock;
import io.deprecation.console.access.UsersFile;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A console that asks who somebody is, over a socket. */
@Tag("one-jdk")
final class GuardedConsoleIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = new BCryptPasswordEncoder(10).encode(PASSWORD);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String CONTACT = "integration@acme.example";
    private static final String SHARED = "https://share.example/acme";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader ledger;

    private final MovableClock clock = new MovableClock();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // made before each test
    private KnownUsers users;

    @SuppressWarnings("NullAway.Init") // made before each test
    private RunningConsole console;

    @BeforeAll
    static void fill() {
        var database =
                new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "ledger", "");
        StoryLedger.fill(database);
        ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
    }

    @AfterAll
    static void empty() {
        ledger.close();
    }

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("users");
        Files.writeString(file, "jo:account-manager:" + HASH + "\nvic:viewer:" + HASH + "\n");
        users = KnownUsers.watch(new UsersFile(file));
        console = start(false);
    }

    @AfterEach
    void stop() {
        console.close();
        users.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/deprecations/customer-name",
                "/deprecations/customer-name/burndown.csv",
                "/clients",
                "/clients.csv",
                "/clients/acme",
                "/clients/acme/uses.csv",
                "/search?q=acme",
                "/nowhere",
                "/api",
                "/logout",
                "//clients",
                "/assets/x/../../clients",
                "/assets",
                "/login/x",
                "/LOGIN",
                "/clients/acme;x=/login",
                "/%61pi/clients"
            })
    void aPageIsKeptFromWhoeverHasNotSignedIn(String path) {
        HttpResponse<String> answer = console.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/login");
        assertThat(answer.body()).isEmpty();
        assertThat(console.send("POST", path).statusCode()).isEqualTo(303);
        assertThat(console.get(path, "HX-Request", "true").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/deprecations",
                "/api/deprecations/customer-name",
                "/api/deprecations/customer-name/burndown",
                "/api/clients",
                "/api/clients/acme",
                "/api/gate/customer-name",
                "/api/",
                "/api/nowhere"
            })
    void theApiAsksForANameAndAPassword(String path) {
        HttpResponse<String> answer = console.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
        assertThat(console.get(path, "Authorization", "Basic !").statusCode()).isEqualTo(401);
        assertThat(console.get(path, "Cookie", "console-session=" + "x".repeat(43))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void filesOfPagesAreThereForTheFormAndTellNothing() {
        String form = console.get("/login").body();
        Matcher style = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(form);

        assertThat(style.find()).isTrue();
        assertThat(console.get(style.group(1)).statusCode()).isEqualTo(200);
        assertThat(console.get("/assets/x/y").statusCode()).isEqualTo(404);
        assertThat(form).doesNotContain("/clients", "hx-get", "/api");
    }

    @Test
    void somebodySignsInGoesWhereTheyWantedAndSignsOut() {
        String wanted = location(console.get("/clients/acme"));
        assertThat(wanted).isEqualTo("/login?next=%2Fclients%2Facme");

        HttpResponse<String> in = signIn("jo", PASSWORD, "/clients/acme");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/clients/acme");
        String cookie = session(in);
        HttpResponse<String> page = console.get("/clients/acme", "Cookie", cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("jo, account manager", "Sign out");
        assertThat(console.get("/api/clients", "Cookie", cookie).statusCode()).isEqualTo(200);

        assertThat(post("/logout", cookie, "token", "forged").statusCode()).isEqualTo(403);
        assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
        HttpResponse<String> out = post("/logout", cookie, "token", token(page));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(setCookie(out)).contains("Max-Age=0");
        assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        assertThat(location(signIn("jo", PASSWORD, "//evil.example/"))).isEqualTo("/");
        assertThat(console.get("/login?next=https%3A%2F%2Fevil.example").body()).doesNotContain("evil.example");
    }

    @Test
    void cookiesAreForNoScriptNoOtherSiteAndOverTlsForNothingElse() {
        assertThat(setCookie(signIn("jo", PASSWORD, "/")))
                .startsWith("console-session=")
                .contains("Path=/", "HTTPOnly", "SameSite=Strict")
                .doesNotContain("Secure", "Domain");
        console.close();
        console = start(true);

        assertThat(setCookie(signIn("jo", PASSWORD, "/")))
                .startsWith("__Host-console-session=")
                .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void aFormThatIsNotThisBrowsersOwnIsRefused() {
        String cookie = session(console.get("/login"));
        String token = token(console.get("/login", "Cookie", cookie));
        String others = session(console.get("/login"));

        assertThat(post("/login", cookie, "name", "jo", "password", PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(post("/login", others, "name", "jo", "password", PASSWORD, "token", token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/login", "a=b", "name", "jo", "password", PASSWORD, "token", token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/login", cookie, "name", "jo", "password", PASSWORD, "token", token)
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo", "nobody"})
    void fiveWrongPasswordsLockANameWhetherAnybodyHasItOrNot(String name) {
        for (int attempt = 0; attempt < 5; attempt++) {
            HttpResponse<String> wrong = signIn(name, "wrong-" + attempt, "/");
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body())
                    .contains("No user has this name and password.")
                    .doesNotContain("wrong-");
        }

        HttpResponse<String> locked = signIn(name, PASSWORD, "/");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).contains("901");
        assertThat(basic("/api/clients", name, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn("vic", PASSWORD, "/").statusCode()).isEqualTo(303);

        clock.moveBy(Duration.ofMinutes(15));
        assertThat(signIn(name, PASSWORD, "/").statusCode()).isEqualTo(name.equals("jo") ? 303 : 403);
    }

    @Test
    void aSessionEndsWhenNobodyAsksForAnHourHoweverOftenThePageRenewsItself() {
        String cookie = session(signIn("jo", PASSWORD, "/"));
        clock.moveBy(Duration.ofMinutes(59));
        assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(59));
        assertThat(console.get("/", "Cookie", cookie, "HX-Request", "true").statusCode())
                .isEqualTo(200);

        clock.moveBy(Duration.ofMinutes(1));
        assertThat(console.get("/", "Cookie", cookie, "HX-Request", "true").statusCode())
                .isEqualTo(403);
        assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        String cookie = session(signIn("jo", PASSWORD, "/"));
        for (int minutes = 40; minutes < 12 * 60; minutes += 40) {
            clock.moveBy(Duration.ofMinutes(40));
            assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
        }
        clock.moveBy(Duration.ofMinutes(40));

        assertThat(console.get("/", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void viewersSeeAllButHowToReachPartners() {
        String viewer = session(signIn("vic", PASSWORD, "/"));
        String manager = session(signIn("jo", PASSWORD, "/"));

        for (String path : List.of("/clients/acme", "/api/clients", "/api/clients/acme", "/clients.csv")) {
            assertThat(console.get(path, "Cookie", manager).body()).as(path).contains(contact());
            assertThat(console.get(path, "Cookie", viewer).body())
                    .as(path)
                    .contains("acme")
                    .doesNotContain(contact());
        }
        assertThat(console.get("/clients/acme", "Cookie", manager).body()).contains(SHARED);
        assertThat(console.get("/clients/acme", "Cookie", viewer).body()).doesNotContain("share.example");
        String search = "/search?q=" + URLEncoder.encode(contact(), StandardCharsets.UTF_8);
        assertThat(console.get(search, "Cookie", manager).body()).contains("/clients/acme");
        assertThat(console.get(search, "Cookie", viewer).body()).doesNotContain("/clients/acme");
    }

    @Test
    void theApiTakesANameAndAPasswordAndPagesDoNot() {
        assertThat(basic("/api/gate/customer-name", "vic", PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(basic("/api/clients/acme", "vic", PASSWORD).body()).doesNotContain(contact());
        assertThat(basic("/api/clients/acme", "jo", PASSWORD).body()).contains(contact());
        assertThat(basic("/api/clients", "vic", "wrong").statusCode()).isEqualTo(401);
        assertThat(basic("/clients", "vic", PASSWORD).statusCode()).isEqualTo(303);
    }

    private static String contact() {
        return StoryLedger.RULES.clients().byId("acme").orElseThrow().contact().orElse(CONTACT);
    }

    private RunningConsole start(boolean secure) {
        return RunningConsole.over(
                () -> StoryLedger.RULES,
                ledger.records(),
                BoundedReads.start(),
                List::of,
                Door.guarded(Access.of(users, clock, secure)));
    }

    private HttpResponse<String> signIn(String name, String password, String next) {
        HttpResponse<String> form = console.get("/login");
        return post("/login", session(form), "token", token(form), "name", name, "password", password, "next", next);
    }

    private HttpResponse<String> post(String path, String cookie, String... fields) {
        var body = new StringBuilder();
        for (int field = 0; field < fields.length; field += 2) {
            body.append(fields[field])
                    .append('=')
                    .append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return console.post(path, body.toString(), "Cookie", cookie);
    }

    private HttpResponse<String> basic(String path, String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return console.get(path, "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    /** The cookie that a browser would send from then on. */
    private static String session(HttpResponse<String> answer) {
        return setCookie(answer).replaceFirst(";.*", "");
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

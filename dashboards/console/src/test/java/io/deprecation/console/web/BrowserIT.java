package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: at a desk and on a telephone, light and dark, with a history and without one. */
@Tag("one-jdk")
final class BrowserIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int DESK = 1280;
    private static final int TELEPHONE = 390;

    private static final List<String> PAGES = List.of(
            "/",
            "/deprecations/customer-name",
            "/deprecations/order-note",
            "/deprecations/payment-source",
            "/deprecations/invoice-fax",
            "/clients",
            "/clients?account-manager=jo%40example.com",
            "/clients?account-manager=nobody%40example.com",
            "/clients/acme",
            "/clients/initech",
            "/clients/globex",
            "/clients/soylent",
            "/clients/vandelay",
            "/clients/unknown",
            "/search?q=acme",
            "/search?q=nothing+of+the+kind",
            "/search",
            "/nowhere",
            "/clients/nobody");

    /** Of each sort one: without a history all of a sort say the same. */
    private static final List<String> WITHOUT_HISTORY =
            List.of("/", "/deprecations/customer-name", "/clients", "/clients/acme", "/search?q=acme", "/nowhere");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader full;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader empty;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static RunningConsole withHistory;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static RunningConsole withoutHistory;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static RunningConsole withoutRules;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        DatabaseSettings settings = database("full");
        StoryLedger.fill(settings);
        full = LedgerReader.open(settings, InstantSource.fixed(SampleLedger.NOW));
        DatabaseSettings nothing = database("empty");
        SampleHistory.into(nothing).close();
        empty = LedgerReader.open(nothing, InstantSource.fixed(SampleLedger.NOW));
        withHistory = over(() -> StoryLedger.RULES, full);
        withoutHistory = over(() -> StoryLedger.RULES, empty);
        withoutRules = over(() -> Catalog.EMPTY, empty);
    }

    @AfterAll
    static void stop() {
        Stream.of(withHistory, withoutHistory, withoutRules, full, empty, chromium)
                .forEach(BrowserIT::close);
    }

    static Stream<Arguments> views() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(DESK, TELEPHONE).map(width -> Arguments.of(scheme, width)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsSoundWithAHistory(ColorScheme scheme, int width) {
        try (BrowserContext context = context(scheme, width)) {
            PAGES.forEach(path -> assertSound(context, withHistory, path, name("history", path, scheme, width)));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsSoundWithAnEmptyLedger(ColorScheme scheme, int width) {
        try (BrowserContext context = context(scheme, width)) {
            WITHOUT_HISTORY.forEach(
                    path -> assertSound(context, withoutHistory, path, name("empty", path, scheme, width)));
            assertSound(context, withoutRules, "/", name("no-rules", "/", scheme, width));
            assertSound(context, withoutRules, "/clients", name("no-rules", "/clients", scheme, width));
        }
    }

    /** In the dark nothing but colours differs. */
    private static AxeBuilder axe(Page page, String name) {
        var axe = new AxeBuilder(page);
        return name.contains(ColorScheme.DARK.name()) ? axe.withRules(List.of("color-contrast")) : axe;
    }

    private static void assertSound(BrowserContext context, RunningConsole console, String path, String name) {
        try (Page page = context.newPage()) {
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
            page.onPageError(said::add);
            page.onRequestFailed(request -> said.add("failed: " + request.url()));
            page.navigate("http://127.0.0.1:" + console.port() + path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));

            assertThat(axe(page, name).analyze().getViolations()).as(name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("what does not fit the width of " + name)
                    .isEqualTo(0);
            // The browser itself says that a page is one of an error, and nothing else.
            said.removeIf(line -> line.contains("the server responded with a status of 404"));
            assertThat(said).as("what the browser says of " + name).isEmpty();
        }
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 860));
    }

    private static String name(String ledger, String path, ColorScheme scheme, int width) {
        String words = path.replaceAll("[^a-z-]+", "_").replaceAll("^_|_$", "");
        return "%s-%s-%s-%d".formatted(ledger, words.isEmpty() ? "start" : words, scheme, width);
    }

    private static DatabaseSettings database(String name) {
        return new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve(name), "ledger", "");
    }

    private static RunningConsole over(Supplier<Catalog> rules, LedgerReader ledger) {
        return RunningConsole.over(rules, ledger.records(), BoundedReads.start());
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package io.deprecation.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages do while somebody looks at them. */
@Tag("one-jdk")
final class LivePagesIT {

    private static final double PATIENCE_MILLIS = 60_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader ledger;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        var database =
                new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "ledger", "");
        SampleHistory.into(database).close();
        ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
    }

    @AfterAll
    static void stop() {
        ledger.close();
        chromium.close();
    }

    @Test
    void aPageRenewsItselfAndKeepsWhatIsTypedAndWhatIsUnfolded() {
        var rules = new AtomicReference<>(Catalog.EMPTY);
        try (RunningConsole console = RunningConsole.over(rules::get, ledger.records(), BoundedReads.start());
                Page page = chromium.browser().newPage()) {
            page.navigate(address(console));
            assertThat(page.getByText("Nothing is being deprecated")).isVisible();
            page.locator("#q").fill("half a wo");

            rules.set(StoryLedger.RULES);
            assertThat(page.locator("#d-customer-name")).isVisible(patiently());
            assertThat(page.locator("#q").inputValue()).isEqualTo("half a wo");
            assertThat(page.locator("#q")).isFocused();

            page.locator("#made-deprecations").click();
            rules.set(new Catalog(StoryLedger.RULES.deprecations().subList(0, 1), StoryLedger.RULES.clients()));
            assertThat(page.locator("#d-payment-source"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(page.locator("details.made")).hasAttribute("open", "");
        }
    }

    @Test
    void aPageThatCannotRenewItselfSaysSinceWhen() {
        RunningConsole console = RunningConsole.over(() -> StoryLedger.RULES, ledger.records(), BoundedReads.start());
        try (Page page = chromium.browser().newPage()) {
            page.navigate(address(console));
            assertThat(page.locator("#stale")).isHidden();
            console.close();

            assertThat(page.locator("#stale")).isVisible(patiently());
            assertThat(page.locator("#stale")).containsText("as of");
            assertThat(page.locator("#d-customer-name")).isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/stale.png")));
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static String address(RunningConsole console) {
        return "http://127.0.0.1:" + console.port() + "/";
    }
}

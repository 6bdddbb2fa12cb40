package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.deprecation.console.access.Access;
import io.deprecation.console.access.KnownUsers;
import io.deprecation.console.access.MovableClock;
import io.deprecation.console.access.UsersFile;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Signing in and out with a real browser: what it makes of the form, the cookies and the policy. */
@Tag("one-jdk")
final class SignInBrowserIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void theFormIsSoundAndLeadsToThePageThatWasWanted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("users"), "jo:account-manager:" + new BCryptPasswordEncoder(10).encode(PASSWORD));
        var database =
                new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "ledger", "");
        SampleHistory.into(database).close();
        try (Chromium chromium = Chromium.start();
                KnownUsers users = KnownUsers.watch(new UsersFile(file));
                LedgerReader ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
                RunningConsole console = RunningConsole.over(
                        () -> StoryLedger.RULES,
                        ledger.records(),
                        BoundedReads.start(),
                        List::of,
                        Door.guarded(Access.of(users, new MovableClock(), false)))) {
            signInAndOut(chromium, console, ColorScheme.LIGHT, 1280);
            signInAndOut(chromium, console, ColorScheme.DARK, 390);
        }
    }

    private void signInAndOut(Chromium chromium, RunningConsole console, ColorScheme scheme, int width) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 860);
        String start = "http://127.0.0.1:" + console.port();
        try (BrowserContext context = chromium.browser().newContext(options);
                Page page = context.newPage()) {
            page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
            page.onPageError(said::add);
            page.navigate(start + "/clients");
            assertThat(page.url()).isEqualTo(start + "/login?next=%2Fclients");
            assertSound(page, "sign-in-" + width);

            submit(page, "a wrong password");
            assertThat(page.locator("[role=alert]").textContent()).contains("No user has this name");
            assertSound(page, "sign-in-wrong-" + width);

            submit(page, PASSWORD);
            page.waitForURL(start + "/clients");
            assertSound(page, "signed-in-" + width);

            page.locator(".sign-out button").click();
            // Until it is loaded: Chromium forgets to close a page that is about to show another (crbug 536385539).
            page.waitForURL(start + "/login");
        }
    }

    private static void submit(Page page, String password) {
        page.locator("#name").fill("jo");
        page.locator("#password").fill(password);
        page.locator(".sign-in button").click();
    }

    private void assertSound(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what does not fit the width of " + name)
                .isEqualTo(0);
        // The browser itself says that a wrong password is refused.
        said.removeIf(line -> line.contains("the server responded with a status of 403"));
        assertThat(said).as("what the browser says of " + name).isEmpty();
    }
}

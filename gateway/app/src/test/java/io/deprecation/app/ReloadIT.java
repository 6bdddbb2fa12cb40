package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are edited while traffic flows. */
final class ReloadIT extends RunningGateway {

    private static final Path FILE = RULES.resolve("edited-name.yaml");
    private static final Path ORIGINAL = Path.of("src/test/resources/rules/edited-name.yaml");

    @BeforeEach
    void upstreamSpeaksNew() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}")));
    }

    @AfterEach
    void restore() throws IOException {
        edit(Files.readString(ORIGINAL));
        await().until(this::isSignalled);
    }

    @Test
    void anEditTakesEffectWithinTwoSecondsWithoutADroppedRequest() throws Exception {
        var stop = new AtomicBoolean();
        var load = CompletableFuture.supplyAsync(() -> {
            int bad = 0;
            while (!stop.get()) {
                bad += get("/edited/1").statusCode() == 200 ? 0 : 1;
            }
            return bad;
        });
        assertThat(isSignalled()).isTrue();

        edit(Files.readString(ORIGINAL).replace("phase: migrate", "phase: expand"));
        await().atMost(Duration.ofSeconds(2)).until(() -> !isSignalled());
        stop.set(true);

        assertThat(load.join()).isZero();
    }

    @Test
    void aBrokenEditChangesNothingButTheMetric() throws IOException {
        String rejected = "deprecation_rules_reloads_total{outcome=\"rejected\"}";
        double before = scraped(rejected);

        edit("deprecation: edited-name\nphase: nonsense\n");
        await().until(() -> scraped(rejected) == before + 1);

        assertThat(isSignalled()).isTrue();
    }

    @Test
    void aFileThatIsReplacedTakesEffect() throws IOException {
        Path draft = Files.writeString(
                RULES.resolve(".draft"), Files.readString(ORIGINAL).replace("phase: migrate", "phase: expand"));

        Files.move(draft, FILE, StandardCopyOption.ATOMIC_MOVE);

        await().atMost(Duration.ofSeconds(2)).until(() -> !isSignalled());
    }

    private boolean isSignalled() {
        return get("/edited/1").headers().firstValue("Deprecation").isPresent();
    }

    private static void edit(String text) throws IOException {
        Files.writeString(FILE, text);
    }
}

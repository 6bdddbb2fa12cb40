package io.deprecation.filter.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class DriftLogTest {

    private final Ruling ruling = Rulings.of("migrate", "new", "prefer-new");
    private Instant now = Rulings.NOW;
    private final DriftLog drift = new DriftLog(() -> now);

    @Test
    void theFirstIsToldWithItsPlaceAndWhatTheRuleSays(CapturedOutput log) {
        tell(Found.OLD, "/items/0/name");

        assertThat(log)
                .contains("Drift of deprecation customer-name: an answer to POST /customers is in the old form at"
                        + " /items/0/name, and the rule says that the upstream speaks `new`.");
    }

    @Test
    void formsThatDisagreeAreToldAsSuch(CapturedOutput log) {
        tell(Found.CONFLICT, "/name");

        assertThat(log).contains("holds both forms, which disagree, at /name, and");
    }

    @Test
    void thenOneAMinuteIsToldAtMost(CapturedOutput log) {
        tell(Found.OLD, "/first");
        now = now.plus(Duration.ofMinutes(1).minusMillis(1));
        tell(Found.OLD, "/second");
        assertThat(log).contains("/first").doesNotContain("/second");

        now = now.plusMillis(1);
        tell(Found.OLD, "/third");
        tell(Found.OLD, "/fourth");
        assertThat(log).contains("/third").doesNotContain("/fourth");
    }

    @Test
    void aClockThatWasPutBackKeepsNothingQuiet(CapturedOutput log) {
        tell(Found.OLD, "/a");
        now = now.minus(Duration.ofDays(1));
        tell(Found.OLD, "/b");

        assertThat(log).contains("/a").contains("/b");
    }

    @Test
    void aNameCannotForgeALine(CapturedOutput log) {
        drift.tell(ruling, 0, "GET\r\n", Found.OLD, List.of("/a\r\n2026 ERROR forged\u001b[31m\u2028"));

        assertThat(log).contains("GET??").contains("/a??2026 ERROR forged?[31m?");
    }

    @Test
    void manyPlacesAreCountedAndNotListed(CapturedOutput log) {
        tell(Found.OLD, IntStream.range(0, 100).mapToObj(i -> "/" + i).toArray(String[]::new));

        assertThat(log).contains(" at /0, /1, /2, /3, /4 and 95 more places, and");
    }

    @Test
    void whatContradictsARuleHangsOnWhatItsUpstreamSpeaks() {
        assertThat(Drift.of(Form.NEW)).containsOnly(Found.OLD, Found.CONFLICT);
        assertThat(Drift.of(Form.OLD)).containsOnly(Found.NEW, Found.CONFLICT);
        assertThat(Drift.of(Form.BOTH)).containsOnly(Found.CONFLICT);
    }

    private void tell(Found found, String... pointers) {
        drift.tell(ruling, 0, "POST", found, List.of(pointers));
    }
}

package io.deprecation.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.DeprecationStanding;
import io.deprecation.console.api.MadeFrom;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read. */
final class WordsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active    | 2026-11-20 | 2026-11-20 |            | still sends `name`: 327 calls yesterday, not falling; sunset in 71 days",
                "fading    | 2026-11-20 | 2026-11-20 | 2027-01-12 | still sends `name`: 327 calls yesterday, falling, expected to be quiet about 12 Jan 2027; sunset in 71 days",
                "quiet     | 2026-10-02 | 2026-11-20 |            | has stopped sending `name`, the last time on 2 Oct 2026",
                "idle      | 2026-08-01 | 2026-08-02 |            | has been silent since 2 Aug 2026: nobody knows whether it would still send `name`",
                "idle      |            |            |            | was never seen: nobody knows whether it would send `name`",
                "migrated  |            | 2026-11-20 |            | is recorded as migrated from `name`, and nothing contradicts that",
                "declining |            | 2026-11-20 |            | declines `name` in answers",
                "reading   |            | 2026-11-20 |            | does not send `name`, but is given it in answers",
            })
    void aClientIsSpokenOfInOneSentence(
            String state, LocalDate lastUse, LocalDate lastSeen, LocalDate quiet, String sentence) {
        var standing = new DeprecationStanding(
                "customer-name",
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(lastUse),
                Optional.ofNullable(lastSeen),
                Optional.ofNullable(quiet),
                state,
                new MadeFrom(TODAY, TODAY, true, NOW, false));
        var use = new ClientUse(
                standing,
                "",
                URI.create("https://e.example"),
                NOW,
                71,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Sentence.of(use, List.of("name"), Optional.of(new LegacyDay(TODAY, true, 327))))
                .isEqualTo(sentence);
    }

    @Test
    void whatIsNotKnownWhollyIsAtLeastSoMuch() {
        assertThat(Sentence.yesterday(Optional.of(new LegacyDay(TODAY, false, 3))))
                .isEqualTo("at least 3 calls yesterday");
    }

    @Test
    void neverSeenIsNotQuiet() {
        assertThat(StatePill.of("idle", "idle", Optional.empty()).text()).isEqualTo("never seen");
        assertThat(StatePill.of("idle", "idle", Optional.of(TODAY)).text()).isEqualTo("idle, last seen 21 Nov 2026");
        assertThat(StatePill.of("quiet", "quiet since 2026-11-20", Optional.of(TODAY))
                        .text())
                .isEqualTo("quiet since 2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({"0, today", "1, in 1 day", "71, in 71 days", "-1, 1 day ago", "-1200, '1,200 days ago'"})
    void daysAreToldFromToday(long days, String words) {
        assertThat(Words.distance(days)).isEqualTo(words);
    }
}

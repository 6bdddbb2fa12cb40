package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day is a day of UTC wherever the gateway runs, on leap days and where clocks are put forward or back. */
@Tag("one-jdk")
final class TimeZonesTest {

    private static final List<String> INSTANTS = List.of(
            "2028-02-28T23:59:59.999Z",
            "2028-02-29T00:00:00Z",
            "2028-02-29T23:59:59.999Z",
            "2028-03-01T00:00:00Z",
            "2028-03-12T10:00:00Z",
            "2028-03-26T00:59:59Z",
            "2028-03-26T01:00:00Z",
            "2028-10-29T00:30:00Z",
            "2028-10-29T01:30:00Z",
            "2028-12-31T23:00:00Z");

    private final TimeZone before = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void putBack() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "H2, UTC",
        "H2, Europe/Berlin",
        "H2, America/Los_Angeles",
        "H2, Asia/Kolkata",
        "H2, Pacific/Kiritimati",
        "POSTGRESQL, UTC",
        "POSTGRESQL, Europe/Berlin",
        "POSTGRESQL, America/Los_Angeles",
        "POSTGRESQL, Asia/Kolkata",
        "POSTGRESQL, Pacific/Kiritimati",
    })
    void countsFallIntoTheSameHoursAndDays(DatabaseKind kind, String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var clock = new MovableClock(INSTANTS.get(0));
        var settings = new LedgerSettings(kind.fresh(folder), folder.resolve("segments"), Duration.ofHours(1), true);
        try (Ledger ledger = Ledger.open(settings, clock, new SegmentSizes(8, 8))) {
            for (String instant : INSTANTS) {
                await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
                clock.set(instant);
                ledger.recorder().count(Uses.old("acme"));
                ledger.flush();
            }
            // Some hours are folded by now, and the last ones are not.
            assertThat(days(ledger))
                    .containsExactly(
                            "2028-02-28 1",
                            "2028-02-29 2",
                            "2028-03-01 1",
                            "2028-03-12 1",
                            "2028-03-26 2",
                            "2028-10-29 2",
                            "2028-12-31 1");
            assertThat(hours(ledger)).containsExactly("2028-12-31T23:00:00Z 1");
        }
    }

    private static List<String> days(Ledger ledger) {
        LocalDate from = LocalDate.parse("2028-01-01");
        List<DailyUse> uses = ledger.records().history().daily(Uses.DEPRECATION, from, from.plusYears(1));
        return uses.stream().map(use -> use.day() + " " + use.count()).toList();
    }

    /** Of the last two months: hours are not kept longer. */
    private static List<String> hours(Ledger ledger) {
        var interval = new Interval(Instant.parse("2028-11-15T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z"));
        List<HourlyUse> uses = ledger.records().history().hourly(Uses.DEPRECATION, interval);
        return uses.stream().map(use -> use.hour() + " " + use.count()).toList();
    }
}

package io.deprecation.rule.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronExpressionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isOfOneZone() throws CronSyntaxException {
        assertThat(instants("0 12 * * TUE", "Europe/Berlin", "2026-10-13T00:00:00Z", "2026-11-01T00:00:00Z"))
                .containsExactly("2026-10-13T10:00:00Z", "2026-10-20T10:00:00Z", "2026-10-27T11:00:00Z");
    }

    @Test
    void beginsWithItsFirstInstantAndEndsBeforeTheLast() throws CronSyntaxException {
        assertThat(instants("0 12 * * *", "UTC", "2026-10-13T12:00:00Z", "2026-10-14T12:00:00Z"))
                .containsExactly("2026-10-13T12:00:00Z");
        assertThat(instants("0 12 * * *", "UTC", "2026-10-13T12:00:00.001Z", "2026-10-14T12:00:00.001Z"))
                .containsExactly("2026-10-14T12:00:00Z");
    }

    /** Clocks in Berlin go from 02:00 to 03:00 on 28 March 2027, at 01:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "59 1, 2027-03-28T00:59:00Z",
        "0 2, 2027-03-28T01:00:00Z",
        "30 2, 2027-03-28T01:00:00Z",
        "59 2, 2027-03-28T01:00:00Z",
        "0 3, 2027-03-28T01:00:00Z",
        "1 3, 2027-03-28T01:01:00Z"
    })
    void takesALocalTimeThatIsSkippedForTheInstantOfTheChange(String time, String instant) throws CronSyntaxException {
        assertThat(instants(time + " * * *", "Europe/Berlin", "2027-03-28T00:00:00Z", "2027-03-28T22:00:00Z"))
                .containsExactly(instant);
    }

    /** Clocks in Berlin go from 03:00 to 02:00 on 25 October 2026, at 01:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "59 1, 2026-10-24T23:59:00Z",
        "0 2, 2026-10-25T00:00:00Z",
        "30 2, 2026-10-25T00:30:00Z",
        "59 2, 2026-10-25T00:59:00Z",
        "0 3, 2026-10-25T02:00:00Z"
    })
    void takesTheFirstOfALocalTimeThatComesTwice(String time, String instant) throws CronSyntaxException {
        assertThat(instants(time + " * * *", "Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T22:00:00Z"))
                .containsExactly(instant);
    }

    @Test
    void isInOrderOverBothChanges() throws CronSyntaxException {
        Instant from = Instant.parse("2026-10-24T00:00:00Z");
        assertThat(CronExpression.parse("*/7 * * * *").instants(BERLIN, from, from.plus(Duration.ofDays(200))))
                .isSorted()
                .hasSizeGreaterThan(40_000);
    }

    @Test
    void takesAWeekThatEndsOrBeginsWithSunday() throws CronSyntaxException {
        assertThat(CronExpression.parse("0 0 * * FRI-SUN").weekdays()).containsExactly(5, 6, 7);
        assertThat(CronExpression.parse("0 0 * * 7-2").weekdays()).containsExactly(1, 2, 7);
        assertThat(CronExpression.parse("0 0 * * 0").weekdays()).containsExactly(7);
        assertThat(CronExpression.parse("0 0 * * 7,mon").weekdays()).containsExactly(1, 7);
    }

    @Test
    void hasNoInstantWhereNoDayIsMeant() throws CronSyntaxException {
        assertThat(instants("0 0 30 FEB *", "UTC", "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | fields, and not five",
                "0 12 * * | has 4 fields",
                "0 0 12 * * TUE | has 6 fields",
                "@daily | has 1 fields",
                "60 * * * * | `60` in the field for the minute is not from 0 to 59",
                "* 24 * * * | is not from 0 to 23",
                "* * 0 * * | is not from 1 to 31",
                "* * * 13 * | is not from 1 to 12",
                "* * * * 8 | is not from 0 to 7",
                "* * * TUE * | `TUE` in the field for the month is not understood",
                "* * L * * | is not understood",
                "* * * * TUE#1 | is not understood",
                "1,,2 * * * * | is not understood",
                "-1 * * * * | is not understood",
                "5-1 * * * * | ends before it begins",
                "*/0 * * * * | has a step of nothing",
                "5/15 * * * * | no range to step through",
                "* * * * */2 | begins on Sunday for some programs",
                "0 12 1 * TUE | is not taken alike everywhere",
                "0 12 ? * TUE | is not taken alike everywhere"
            })
    void saysWhatIsWrong(String text, String message) {
        var wrong = catchThrowableOfType(CronSyntaxException.class, () -> CronExpression.parse(text));
        assertThat(wrong).hasMessageContaining(message);
        assertThat(wrong.action()).startsWith("Write ").doesNotEndWith(".");
    }

    private static List<String> instants(String expression, String zone, String from, String until)
            throws CronSyntaxException {
        return CronExpression.parse(expression)
                .instants(ZoneId.of(zone), Instant.parse(from), Instant.parse(until))
                .map(Instant::toString)
                .toList();
    }
}

package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** Periods of whole days, as ISO 8601 writes them, over which somebody must have been quiet. */
final class Periods {

    /** A part of {@link Period#parse}'s syntax: no signs and no small letters, so that the schema can say the same. */
    private static final Pattern SYNTAX = Pattern.compile("P(?=.*[1-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?");

    /** For two years the ledger keeps counts and gaps; whole days that are older would be taken for quiet. */
    private static final Period LONGEST = Period.ofDays(730);

    /** From here on periods can be compared: two years hold a leap day, and so are as long as they ever are. */
    private static final LocalDate SOME_DAY = LocalDate.of(2022, 12, 31);

    private Periods() {}

    static Optional<Period> read(Optional<Node.Scalar> scalar, Problems problems) {
        return scalar.flatMap(given -> read(given, problems));
    }

    private static Optional<Period> read(Node.Scalar given, Problems problems) {
        if (!SYNTAX.matcher(given.text()).matches()) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    given.place(),
                    "`%s` is no period of some days".formatted(given.text()),
                    "Write it like P35D");
            return Optional.empty();
        }
        Optional<Period> period = shortEnough(given.text());
        if (period.isEmpty()) {
            problems.add(
                    ProblemCode.PERIOD_TOO_LONG,
                    given.place(),
                    "`%s` is longer than counts are kept".formatted(given.text()),
                    "Write P730D or less");
        }
        return period;
    }

    private static Optional<Period> shortEnough(String text) {
        try {
            return Optional.of(Period.parse(text))
                    .filter(period -> !SOME_DAY.plus(period).isAfter(SOME_DAY.plus(LONGEST)));
        } catch (DateTimeException | ArithmeticException beyondAllDates) {
            return Optional.empty();
        }
    }
}

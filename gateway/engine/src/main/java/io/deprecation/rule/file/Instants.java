package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as rule files write them: a date, which is its midnight in UTC, or an instant with offset (RFC 3339). */
final class Instants {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    private Instants() {}

    static Optional<Instant> read(Optional<Node.Scalar> scalar, Problems problems) {
        return scalar.flatMap(given -> read(given, problems));
    }

    private static Optional<Instant> read(Node.Scalar given, Problems problems) {
        String text = given.text();
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            if (TIME.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException notAnInstant) {
            if (isWithoutZone(text)) {
                problems.add(
                        ProblemCode.TIME_WITHOUT_ZONE,
                        given.place(),
                        "The time `%s` has no zone".formatted(text),
                        "Add an offset: `%sZ` or `%s+02:00`".formatted(text, text));
                return Optional.empty();
            }
        }
        problems.add(
                ProblemCode.BAD_DATE,
                given.place(),
                "`%s` is neither a date nor an instant".formatted(text),
                "Write 2026-09-01 or 2026-09-01T12:00:00Z");
        return Optional.empty();
    }

    private static boolean isWithoutZone(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException neither) {
            return false;
        }
    }
}

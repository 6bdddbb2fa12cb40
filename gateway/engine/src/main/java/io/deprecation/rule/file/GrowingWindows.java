package io.deprecation.rule.file;

import io.deprecation.rule.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads {@code preset: growing}: four brownouts, each longer than the one before. */
final class GrowingWindows {

    static final String KEY = "preset";
    static final List<String> KEYS = List.of(KEY, "from", "every");

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24));

    private GrowingWindows() {}

    /** The windows; empty if they cannot be read. */
    static List<Window> read(Section section) {
        Optional<String> preset = section.word(section.requiredText(KEY), List.of("growing"));
        Optional<Instant> from = Instants.read(section.requiredText("from"), section.problems());
        Optional<Period> every = Periods.read(section.requiredText("every"), section.problems());
        return preset.isEmpty() || from.isEmpty() || every.isEmpty()
                ? List.of()
                : IntStream.range(0, LENGTHS.size())
                        .mapToObj(i -> window(from.get(), every.get().multipliedBy(i), LENGTHS.get(i)))
                        .toList();
    }

    /** Days are those of UTC, all of them as long. */
    private static Window window(Instant from, Period later, Duration length) {
        Instant begin = from.atOffset(ZoneOffset.UTC).plus(later).toInstant();
        return new Window(begin, begin.plus(length));
    }
}

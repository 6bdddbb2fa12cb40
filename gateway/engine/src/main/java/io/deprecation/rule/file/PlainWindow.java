package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads one window, from an instant until another, or for some time. */
final class PlainWindow {

    static final List<String> KEYS = List.of("from", "until", "for");

    private PlainWindow() {}

    /** The window; empty if it cannot be read. */
    static List<Window> read(Section section) {
        Optional<Instant> from = Instants.read(section.requiredText("from"), section.problems());
        Optional<Instant> until = end(section, from);
        if (from.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        if (!from.get().isBefore(until.get())) {
            section.problems()
                    .add(
                            ProblemCode.BROWNOUT_NEVER,
                            section.placeOf("until"),
                            "`until` is not after `from`",
                            "Choose a later `until` or an earlier `from`");
            return List.of();
        }
        return List.of(new Window(from.get(), until.get()));
    }

    private static Optional<Instant> end(Section section, Optional<Instant> from) {
        if (section.has("until") && section.has("for")) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf("for"),
                            "`for` stands beside `until`, and one of them says enough",
                            "Remove one of them");
        }
        if (section.has("for")) {
            Optional<Duration> length = Durations.read(section.text("for"), section.problems());
            return from.flatMap(begin -> length.map(begin::plus));
        }
        return Instants.read(section.requiredText("until"), section.problems());
    }
}

package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.Window;
import io.deprecation.rule.cron.CronExpression;
import io.deprecation.rule.cron.CronSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads windows that recur. They are laid out when the rule is loaded, so that whatever is wrong with them is known
 * then.
 */
final class CronWindows {

    static final String KEY = "cron";
    static final List<String> KEYS = List.of(KEY, "for", "zone", "from", "until");

    private static final int MOST = 1_000;

    private CronWindows() {}

    /**
     * The windows; empty if they cannot be read.
     *
     * @param sunset the end where the file names none
     */
    static List<Window> read(Section section, Optional<Instant> sunset) {
        Optional<CronExpression> cron = expression(section);
        Optional<Duration> length = Durations.read(section.requiredText("for"), section.problems());
        Optional<ZoneId> zone = Zones.read(section.requiredText("zone"), section.problems());
        Optional<Instant> from = Instants.read(section.requiredText("from"), section.problems());
        Optional<Instant> until =
                section.has("until") ? Instants.read(section.text("until"), section.problems()) : sunset;
        if (Stream.of(cron, length, zone, from, until).anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        Instant end = until.get();
        List<Window> windows = from.get().isBefore(end)
                ? cron.get()
                        .instants(zone.get(), from.get(), end)
                        .map(begin -> new Window(begin, earlier(begin.plus(length.get()), end)))
                        .limit(MOST + 1)
                        .toList()
                : List.of();
        return judged(section, windows);
    }

    private static Optional<CronExpression> expression(Section section) {
        Optional<Node.Scalar> text = section.requiredText(KEY);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CronExpression.parse(text.get().text()));
        } catch (CronSyntaxException wrong) {
            section.problems()
                    .add(
                            ProblemCode.BAD_CRON,
                            section.placeOf(KEY),
                            String.valueOf(wrong.getMessage()),
                            wrong.action());
            return Optional.empty();
        }
    }

    private static List<Window> judged(Section section, List<Window> windows) {
        if (windows.isEmpty()) {
            section.problems()
                    .add(
                            ProblemCode.BROWNOUT_NEVER,
                            section.placeOf(KEY),
                            "No brownout begins from `from` until `until`, or the sunset if there is none",
                            "Correct the expression, or the dates");
        } else if (windows.size() > MOST) {
            section.problems()
                    .add(
                            ProblemCode.TOO_MANY_BROWNOUTS,
                            section.placeOf(KEY),
                            "There would be more than %,d brownouts".formatted(MOST),
                            "Choose an earlier `until`, or an expression that recurs less often");
            return List.of();
        }
        return windows;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

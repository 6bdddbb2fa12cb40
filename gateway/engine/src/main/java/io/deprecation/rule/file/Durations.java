package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations of hours and minutes, as ISO 8601 writes them. A day is not always as long as another, and is none here. */
final class Durations {

    private static final Pattern SYNTAX = Pattern.compile("PT(?=.*[1-9])([0-9]{1,3}H)?([0-9]{1,3}M)?");

    private Durations() {}

    static Optional<Duration> read(Optional<Node.Scalar> scalar, Problems problems) {
        scalar.filter(given -> !isDuration(given))
                .ifPresent(given -> problems.add(
                        ProblemCode.BAD_VALUE,
                        given.place(),
                        "`%s` is no duration of some hours and minutes".formatted(given.text()),
                        "Write it like PT4H or PT1H30M"));
        return scalar.filter(Durations::isDuration).map(given -> Duration.parse(given.text()));
    }

    private static boolean isDuration(Node.Scalar given) {
        return SYNTAX.matcher(given.text()).matches();
    }
}

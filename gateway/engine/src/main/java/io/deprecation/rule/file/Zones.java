package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones by their names in the IANA database. An offset is none: it does not know of summer. */
final class Zones {

    private Zones() {}

    static Optional<ZoneId> read(Optional<Node.Scalar> scalar, Problems problems) {
        scalar.filter(given -> !isZone(given))
                .ifPresent(given -> problems.add(
                        ProblemCode.BAD_ZONE,
                        given.place(),
                        "`%s` is no time zone that is known here".formatted(given.text()),
                        action(given.text())));
        return scalar.filter(Zones::isZone).map(given -> ZoneId.of(given.text()));
    }

    private static boolean isZone(Node.Scalar given) {
        return ZoneId.getAvailableZoneIds().contains(given.text());
    }

    private static String action(String text) {
        return Suggestion.of(text, ZoneId.getAvailableZoneIds())
                .map(nearest -> "Did you mean `" + nearest + "`?")
                .orElse("Write a name of the IANA database such as Europe/Berlin, or UTC");
    }
}

package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.time.Instant;
import java.util.Optional;

/** The two dates of a rule, in their order (RFC 9745, section 4). */
record Notice(Instant deprecated, Instant sunset) {

    static Optional<Notice> read(Section section) {
        Optional<Instant> deprecated = Instants.read(section.requiredText("deprecated"), section.problems());
        Optional<Instant> sunset = Instants.read(section.requiredText("sunset"), section.problems());
        if (deprecated.isEmpty() || sunset.isEmpty()) {
            return Optional.empty();
        }
        if (sunset.get().isBefore(deprecated.get())) {
            section.problems()
                    .add(
                            ProblemCode.SUNSET_BEFORE_DEPRECATED,
                            section.placeOf("sunset"),
                            "`sunset` is before `deprecated`",
                            "Choose a later `sunset` or an earlier `deprecated`");
            return Optional.empty();
        }
        return Optional.of(new Notice(deprecated.get(), sunset.get()));
    }
}

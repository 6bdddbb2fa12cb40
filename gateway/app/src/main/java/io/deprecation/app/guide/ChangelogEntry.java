package io.deprecation.app.guide;

import io.deprecation.rule.Deprecation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The entry of one deprecation in the API's changelog, as <a href="https://keepachangelog.com">Keep a Changelog</a> has it. */
public final class ChangelogEntry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Deprecation deprecation;

    public ChangelogEntry(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    /** The text; it ends with a line break. */
    public String markdown() {
        boolean sends = new Scope(deprecation).sends();
        return "### Deprecated\n\n- %s, in %s. Deprecated from %s on; the old form is expected to be %s from %s on. [How to move](%s)\n"
                .formatted(
                        Opening.title(deprecation),
                        Opening.calls(deprecation),
                        DAY.format(deprecation.deprecated()),
                        sends ? "refused" : "left out of answers",
                        DAY.format(deprecation.sunset()),
                        deprecation.guide());
    }
}

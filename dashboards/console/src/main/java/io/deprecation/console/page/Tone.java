package io.deprecation.console.page;

import java.util.Locale;

/** How good the news is; never told by its colour alone. */
enum Tone {
    BAD,
    WARN,
    GOOD,
    CALM;

    /** The class that the style sheet knows it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

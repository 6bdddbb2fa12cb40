package io.deprecation.console.page;

/**
 * A state in a few words, set off.
 *
 * @param text the words
 * @param tone how good the news is
 * @param how how it was made
 */
record Pill(String text, Tone tone, String how) {

    static Pill of(String text, Tone tone) {
        return new Pill(text, tone, "");
    }

    static Pill verdict(String verdict, String how) {
        return new Pill(
                verdict,
                switch (verdict) {
                    case "pass" -> Tone.GOOD;
                    case "fail" -> Tone.BAD;
                    default -> Tone.WARN;
                },
                how);
    }
}

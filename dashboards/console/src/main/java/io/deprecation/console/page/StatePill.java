package io.deprecation.console.page;

import java.time.LocalDate;
import java.util.Optional;

/** How a client stands, as a pill. Who was never seen is told from who has become quiet. */
final class StatePill {

    private StatePill() {}

    /** @param words the state as the API words it */
    static Pill of(String state, String words, Optional<LocalDate> lastSeen) {
        if (lastSeen.isEmpty() && (state.equals("idle") || state.equals("unaffected"))) {
            return new Pill("never seen", Tone.WARN, "The rule names it, and no call of it was ever counted.");
        }
        return switch (state) {
            case "active" ->
                new Pill(words, Tone.BAD, "It sent the old form in the last 7 days, or within its cadence.");
            case "fading" ->
                new Pill(
                        words,
                        Tone.WARN,
                        "It sent the old form in the last 7 days, or within its cadence, and less and less.");
            case "exempt" -> new Pill(words, Tone.CALM, "The rule lets it keep the old form until then.");
            case "idle" ->
                new Pill(
                        lastSeen.map(day -> "idle, last seen " + Words.day(day)).orElse(words),
                        Tone.WARN,
                        "No call of it was counted in the gate's window, so that nobody knows what it would send.");
            case "reading" -> new Pill(words, Tone.WARN, "It never sent the old form, and is given it in answers.");
            case "quiet" -> new Pill(words, Tone.GOOD, "It sent the old form before that day, and calls without it.");
            case "declining" -> new Pill(words, Tone.GOOD, "It says Prefer: omit-deprecated on all its last days.");
            case "migrated" -> new Pill(words, Tone.GOOD, "clients.yaml says so, and nothing contradicts it.");
            case "gone" -> new Pill(words, Tone.CALM, "clients.yaml says so, and nothing contradicts it.");
            default -> new Pill(words, Tone.CALM, "It has neither sent nor got the old form.");
        };
    }
}

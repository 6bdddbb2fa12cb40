package io.deprecation.console.partner;

import java.util.Locale;

/** How a partner stands with a deprecation, for its own eyes; where several apply, the first of them. */
enum PartnerUse {
    /** It sent the old form within the gate's window. */
    SENDS("You sent the old form of late. Send the new one."),
    /** The old form is gone for it, and it has not sent it of late. */
    CONTRACTED("The old form is gone, and you have not sent it of late."),
    /** The register says that it has migrated. */
    MIGRATED("You are recorded as migrated: your answers come without the old form."),
    /** It declines the old form. */
    DECLINES("You decline the old form: there is nothing left to do."),
    /** It was given the old form, or asked for it, within the gate's window. */
    READS("You do not send the old form, but your answers bring it along, and nobody can see whether you read it. Once"
            + " you do not, say `Prefer: omit-deprecated` with your requests."),
    /** It has sent the old form, but not within the gate's window. */
    QUIET("You have sent the old form, but not of late."),
    /** It calls endpoints that the deprecation is about, and has never been seen with the old form. */
    UNAFFECTED("You call these endpoints, and were never seen with the old form."),
    /** It was never seen with any of the endpoints. */
    NEVER_SEEN("You were never seen to call any of these endpoints.");

    private final String words;

    PartnerUse(String words) {
        this.words = words;
    }

    /** Whether something is left to do. */
    boolean isToFix() {
        return this == SENDS || this == READS;
    }

    /** As it goes out. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As a sentence, and what to do. */
    String words() {
        return words;
    }
}

package io.deprecation.json;

import io.deprecation.change.Pointers;
import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;

/** A member that some change owns, and how it is handled until its object ends and all is known. */
final class Slot {

    /** In ascending order of what they cost. */
    enum Handling {
        /** It passes where it stands: no outcome changes it. */
        PASS,
        /** It is cut at once: nearly every outcome drops it. If one keeps it, it goes to the end of its object. */
        CUT,
        /** It may be dropped, changed or kept: from here to the end of its object all is held back. */
        HOLD
    }

    private final String name;
    private final Handling handling;
    private final byte[] prefix;

    Slot(String name, Handling handling) {
        this.name = name;
        this.handling = handling;
        this.prefix = ("," + Value.string(name) + ":").getBytes(StandardCharsets.UTF_8);
    }

    Handling handling() {
        return handling;
    }

    /** How the member begins when it is added: comma, key and colon. */
    byte[] prefix() {
        return prefix;
    }

    String pointer() {
        return "/" + Pointers.escape(name);
    }
}

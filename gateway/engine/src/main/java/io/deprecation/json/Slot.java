package io.deprecation.json;

import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A place in an object that some change owns or looks at, and how the text there is handled until the object ends and
 * all is known. It is a member of the object itself, or stands within one, its root, that has a slot too.
 */
final class Slot {

    /** In ascending order of what they cost. */
    enum Handling {
        /** It passes where it stands: no outcome changes it. */
        PASS,
        /** It is cut at once: nearly every outcome drops it. If one keeps it, it goes to the end of its object. */
        CUT,
        /** It may be dropped, changed or kept: from here to the end of its object all is held back. */
        HOLD;

        Handling and(Handling other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** The root of a slot that is a member of the object itself. */
    static final int NO_ROOT = -1;

    private final Path path;
    private final Handling handling;
    private final int root;
    private final byte[] prefix;

    Slot(Path path, Handling handling, int root) {
        this.path = path;
        this.handling = handling;
        this.root = root;
        this.prefix = ("," + Value.string(path.root()) + ":").getBytes(StandardCharsets.UTF_8);
    }

    Handling handling() {
        return handling;
    }

    /** The index of the slot of the member that this one stands in, or {@link #NO_ROOT}. */
    int root() {
        return root;
    }

    boolean isMember() {
        return root == NO_ROOT;
    }

    /** The way from the root to here. */
    List<Step> stepsFromRoot() {
        return path.steps().subList(1, path.steps().size());
    }

    /** How the member begins when it is added: comma, key and colon. */
    byte[] prefix() {
        return prefix;
    }

    String pointer() {
        return path.pointer();
    }
}

package io.deprecation.filter.body;

import io.deprecation.filter.refusal.Reason;

/** Ends a message that must not complete, because of what was found after it had begun to be handed on. */
public final class AbortedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    AbortedException(Reason reason) {
        // Thrown to end a stream and not to tell where: the trace would be the reactive machinery's.
        super("aborted: " + reason.slug(), null, false, false);
        this.reason = reason;
    }

    /** Why the message must not complete. */
    public Reason reason() {
        return reason;
    }
}

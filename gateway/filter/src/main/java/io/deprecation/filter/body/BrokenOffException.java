package io.deprecation.filter.body;

import io.deprecation.filter.refusal.Reason;

/**
 * Ends a message that must not complete, because of what was found after it had begun to be handed on.
 *
 * <p>The name matters: an exception that is called {@code AbortedException}, of whatever package, is taken by Spring for
 * a client that is gone, and the response ends as if it were complete.
 */
public final class BrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    BrokenOffException(Reason reason) {
        // Thrown to end a stream and not to tell where: the trace would be the reactive machinery's.
        super("broken off: " + reason.slug(), null, false, false);
        this.reason = reason;
    }

    /** Why the message must not complete. */
    public Reason reason() {
        return reason;
    }
}

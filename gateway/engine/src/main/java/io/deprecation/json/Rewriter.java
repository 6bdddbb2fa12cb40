package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites one JSON message as it streams by: feed it the bytes in any pieces, finish, and read what was found. Bytes
 * that no rule touches leave exactly as they came, and the pieces make no difference to the bytes that leave (design
 * 3-architecture.md, "The rewriter").
 *
 * <p>A message that turns out to be unreadable passes verbatim from there; {@link #unread()} tells, and the caller
 * decides whether that may be. For one message and one thread.
 */
public final class Rewriter {

    /** The most offences that are reported of one message. */
    public static final int MAX_OFFENCES = 100;

    /** A rewriter for one message. */
    public Rewriter(Plan plan, Limits limits) {}

    /** Takes the next bytes of the message and writes what can leave. The array is not kept. */
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        sink.write(bytes, from, to);
    }

    /** Ends the message and writes what is left. A message without any byte is read, and nothing is found in it. */
    public void finish(Sink sink) {}

    /** What was found so far, by the rule's index in the plan; {@link Found#UNREAD} at least once {@link #unread()}. */
    public Found found(int rule) {
        return Found.NONE;
    }

    /** Members that a request may be refused for, in the order of the body; at most {@value #MAX_OFFENCES}. */
    public List<Offence> offences() {
        return List.of();
    }

    /** The pointer of a ruled member that stands twice in one object, if there is one. */
    public Optional<String> duplicate() {
        return Optional.empty();
    }

    /** Why the message could not be read to its end; empty as long as it can. */
    public Optional<Unread> unread() {
        return Optional.empty();
    }

    /** Whether what was written differs from what was fed. */
    public boolean edited() {
        return false;
    }
}

package io.deprecation.console.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Where names and passwords are tried. Slow, as {@link Passwords} says; to be called by one thread at a time. */
public final class Entrance {

    private static final Log LOG = LogFactory.getLog(Entrance.class);

    private final KnownUsers users;
    private final LockOut lockOut;

    public Entrance(KnownUsers users, InstantSource clock) {
        this.users = users;
        this.lockOut = new LockOut(clock);
    }

    /**
     * Tries a name and a password.
     *
     * @param peer where they come from, by {@link Peer}
     */
    public Entry enter(String name, String password, String peer) {
        if (!User.isName(name)) {
            // A text that can be no name is nobody's to lock, and not for the log.
            return tried("", password, peer);
        }
        return tried(name, password, peer);
    }

    private Entry tried(String name, String password, String peer) {
        Optional<Duration> left = lockOut.remaining(name, peer);
        if (left.isPresent()) {
            return new Entry.Locked(left.orElseThrow());
        }
        Optional<User> found = users.current().find(name, password);
        if (found.isEmpty()) {
            return failed(name, peer);
        }
        lockOut.succeeded(name);
        return new Entry.Admitted(found.orElseThrow());
    }

    private Entry failed(String name, String peer) {
        lockOut.failed(name, peer);
        LOG.warn("A sign-in to the console failed: %s from %s%s"
                .formatted(
                        name.isEmpty() ? "no name" : name,
                        peer,
                        lockOut.remaining(name, peer).isPresent() ? ", which are locked now" : ""));
        return new Entry.Wrong();
    }
}

package io.deprecation.console.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who is signed in, in memory alone: a restart ends all sessions. One ends an hour after the last page that somebody asked
 * for, twelve hours after its begin, and at once when its user's line in the file changes or goes. Safe for use by many
 * threads.
 */
public final class Sessions {

    static final Duration IDLE = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofHours(12);

    /** Each took a password, so that more than these are no people. */
    private static final long REMEMBERED = 10_000;

    private record Session(User user, Instant begun, Instant used) {

        boolean lasts(Instant now) {
            return now.isBefore(used.plus(IDLE)) && now.isBefore(begun.plus(LONGEST));
        }
    }

    private final KnownUsers users;
    private final InstantSource clock;
    private final Cache<String, Session> byId =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Sessions(KnownUsers users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Begins one; its id, which nobody can guess. */
    public String begin(User user) {
        String id = Nonce.fresh();
        Instant now = clock.instant();
        byId.put(id, new Session(user, now, now));
        return id;
    }

    /**
     * Whose session it is; empty if there is none, or none any more.
     *
     * @param byPerson whether somebody asked for something; a page that renews itself keeps no session from ending
     */
    public Optional<User> find(String id, boolean byPerson) {
        Instant now = clock.instant();
        Session session = byId.asMap().computeIfPresent(id, (same, found) -> {
            if (!found.lasts(now) || !users.current().has(found.user())) {
                return null;
            }
            return byPerson ? new Session(found.user(), found.begun(), now) : found;
        });
        return Optional.ofNullable(session).map(Session::user);
    }

    /** Ends one. */
    public void end(String id) {
        byId.invalidate(id);
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.UserAgent;
import io.deprecation.usage.UserAgentUse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * User agents seen since the last flush, bounded in number and length. Best effort: what comes while they are taken may
 * be missed, and a kill takes all. Safe for use by many threads; never waits.
 */
final class UserAgentTally {

    static final int LONGEST = 200;

    private final InstantSource clock;
    private final int most;
    private final Map<UserAgent, LongAdder> sightings = new ConcurrentHashMap<>();

    /** A tally of at most so many different ones between two flushes; further ones are counted together. */
    UserAgentTally(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    void add(String deprecation, String client, String userAgent) {
        LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var seen = new UserAgent(deprecation, client, day, printable(userAgent));
        LongAdder known = sightings.get(seen);
        if (known == null) {
            UserAgent kept =
                    sightings.size() < most ? seen : new UserAgent(deprecation, client, day, UserAgentUse.OTHER);
            known = sightings.computeIfAbsent(kept, key -> new LongAdder());
        }
        known.increment();
    }

    /** Takes what was seen. */
    Map<UserAgent, Long> take() {
        var taken = new HashMap<UserAgent, Long>();
        for (UserAgent seen : Set.copyOf(sightings.keySet())) {
            LongAdder count = sightings.remove(seen);
            if (count != null) {
                taken.put(seen, count.sum());
            }
        }
        return taken;
    }

    /** It ends up on pages and in files: no control characters, and not more of it than tells who it is. */
    private static String printable(String userAgent) {
        String start = userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        return start.chars().noneMatch(Character::isISOControl) ? start : start.replaceAll("\\p{Cntrl}", " ");
    }
}

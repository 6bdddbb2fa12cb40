package io.deprecation.ledger;

import io.deprecation.ledger.segment.Slot;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Use;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects, from slots, the last legacy request of each deprecation and client. */
final class LastRequests {

    private final Map<List<String>, LegacyRequest> last = new HashMap<>();

    /** Takes a slot of a segment that counted for an hour; a time outside of it is not believed. */
    void add(Slot slot, Instant hour) {
        Use use = slot.use();
        if (slot.count() == 0 || !use.observation().isLegacyRequest()) {
            return;
        }
        Instant told = Instant.ofEpochMilli(slot.lastMillis());
        Interval whole = Hours.whole(hour);
        Instant at = whole.contains(told) ? told : hour;
        var request = new LegacyRequest(use.deprecation(), use.client(), at, use.method(), use.pattern());
        last.merge(
                List.of(use.deprecation(), use.client()),
                request,
                (one, other) -> other.at().isAfter(one.at()) ? other : one);
    }

    Collection<LegacyRequest> all() {
        return last.values();
    }
}

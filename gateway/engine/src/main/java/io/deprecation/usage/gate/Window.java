package io.deprecation.usage.gate;

import io.deprecation.usage.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The days that a client must have been quiet on: so many whole days of UTC, and today as far as it has come. It has no
 * end, so that uses counted under a clock that has been put back since are in it.
 *
 * @param first its first day
 */
public record Window(LocalDate first) {

    /**
     * The window of one client.
     *
     * @param quietFor for how long everybody must have been quiet
     * @param cadence how seldom this client may call and still be active, which widens it
     */
    public static Window of(Period quietFor, Optional<Period> cadence, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate usual = today.minus(quietFor);
        LocalDate own = today.minus(cadence.orElse(Period.ZERO));
        return new Window(own.isBefore(usual) ? own : usual);
    }

    static Window of(GateTerms terms, RegisterEntry client, Instant now) {
        return of(terms.quietFor(), client.cadence(), now);
    }

    /** The window of whoever has no cadence. */
    static Window usual(GateTerms terms, Instant now) {
        return of(terms.quietFor(), Optional.empty(), now);
    }

    /** The widest window among those of all registered clients: from its first day on the gate wants to know all. */
    public static Window widest(GateTerms terms, Instant now) {
        Map<String, RegisterEntry> register = terms.register();
        LocalDate first = register.values().stream()
                .map(client -> of(terms, client, now).first())
                .reduce(usual(terms, now).first(), (one, other) -> one.isBefore(other) ? one : other);
        return new Window(first);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first);
    }

    /** The instant at which it begins. */
    Instant start() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

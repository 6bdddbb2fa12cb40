package io.deprecation.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-21T10:30:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void moveBy(Duration time) {
        now = now.plus(time);
    }
}

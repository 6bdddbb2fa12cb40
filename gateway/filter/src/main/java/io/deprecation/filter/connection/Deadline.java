package io.deprecation.filter.connection;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when something has to happen on a connection; one deadline at a time. To set or lift one is a look at the clock: the
 * timer behind it is set anew only when it has run down. For the connection's event loop alone.
 */
final class Deadline {

    private final EventExecutor loop;
    private final Runnable missed;
    private boolean set;
    private long at;
    private long tickAt;
    private @Nullable Future<?> tick;

    /** @param missed what is done when a deadline has passed; it is lifted before */
    Deadline(EventExecutor loop, Runnable missed) {
        this.loop = loop;
        this.missed = missed;
    }

    /** Sets the deadline, in place of any other. */
    void in(Duration time) {
        in(time.toNanos());
    }

    /** Sets the deadline, so many nanoseconds from now. */
    void in(long nanos) {
        set = true;
        at = now() + nanos;
        if (tick != null && tickAt - at > 0) {
            tick.cancel(false);
            tick = null;
        }
        if (tick == null) {
            schedule(nanos);
        }
    }

    /** Whether one is set. */
    boolean isSet() {
        return set;
    }

    /** Lifts the deadline, if one is set. */
    void lift() {
        set = false;
    }

    /** Lifts the deadline, and lets go of the timer: the connection is closed. */
    void end() {
        set = false;
        if (tick != null) {
            tick.cancel(false);
            tick = null;
        }
    }

    /** The event loop's time in nanoseconds, for measuring spans of it. */
    long now() {
        return loop.ticker().nanoTime();
    }

    private void schedule(long nanos) {
        tickAt = now() + nanos;
        tick = loop.schedule(this::tick, nanos, TimeUnit.NANOSECONDS);
    }

    private void tick() {
        tick = null;
        if (!set) {
            return;
        }
        long left = at - now();
        if (left > 0) {
            schedule(left);
        } else {
            set = false;
            missed.run();
        }
    }
}

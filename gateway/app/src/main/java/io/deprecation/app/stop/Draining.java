package io.deprecation.app.stop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The time between the word that no more traffic is wanted, which readiness gives as soon as the process is told to stop,
 * and the end of the listener. Without it those who send traffic would learn it from refused connections. Safe for use by
 * many threads.
 */
final class Draining implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Duration drain;
    private volatile boolean running;
    private volatile boolean begun;

    Draining(Duration drain) {
        this.drain = drain;
    }

    /** Whether the process has been told to stop. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        running = false;
    }

    /** Returns at once, and tells {@code done} when the time is over. */
    @Override
    public void stop(Runnable done) {
        stop();
        LOG.info("Told to stop: connections are taken for another {}, and then what is under way is finished.", drain);
        CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS)
                .execute(done);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before all else: before the listener is closed, and before the port on which readiness is asked for. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

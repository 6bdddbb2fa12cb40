package io.deprecation.console.answer;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Keeps summaries up while nobody asks, so that the first look after a night is neither slow nor old. One at a time, on a
 * thread of its own that rests for twenty times as long as the last one took: a twentieth of a core, whatever the size.
 */
public final class Upkeep implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(Upkeep.class);
    private static final int REST = 20;
    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    /** A database that lets everybody wait for its time-out is none that is busy. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Summaries summaries;
    private final ScheduledThreadPoolExecutor thread;

    private Upkeep(Summaries summaries, ScheduledThreadPoolExecutor thread) {
        this.summaries = summaries;
        this.thread = thread;
    }

    /** Begins at once. */
    public static Upkeep start(Summaries summaries) {
        var thread = new ScheduledThreadPoolExecutor(1, work -> {
            var upkeep = new Thread(work, "console-upkeep");
            upkeep.setDaemon(true);
            return upkeep;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var upkeep = new Upkeep(summaries, thread);
        thread.execute(upkeep::makeOne);
        return upkeep;
    }

    /** How long to rest after what took so long. */
    static Duration rest(Duration cost) {
        Duration rest = cost.multipliedBy(REST);
        if (rest.compareTo(LEAST_REST) < 0) {
            return LEAST_REST;
        }
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private void makeOne() {
        Duration rest = LONGEST_REST;
        try {
            rest = rest(Duration.ofNanos(summaries.makeOne()));
        } catch (RuntimeException failed) {
            // Whoever asks is told, and told why.
            LOG.debug("A summary could not be made", failed);
        }
        if (!thread.isShutdown()) {
            var unused = thread.schedule(this::makeOne, rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Interrupts nothing: that would close the channel of the file that H2 is reading. */
    @Override
    public void close() {
        thread.shutdown();
    }
}

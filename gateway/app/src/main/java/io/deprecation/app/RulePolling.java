package io.deprecation.app;

import io.deprecation.rule.file.Generations;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Looks for edits of the rules where no filter does. */
final class RulePolling implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(RulePolling.class);

    private final Generations generations;
    private final ScheduledExecutorService thread;

    RulePolling(Generations generations, Duration every) {
        this.generations = generations;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var daemon = new Thread(work, "rules");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused =
                thread.scheduleWithFixedDelay(this::poll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** An exception would end the polling for good. */
    private void poll() {
        try {
            generations.poll();
        } catch (RuntimeException failed) {
            LOG.error("The rules directory could not be looked at", failed);
        }
    }
}

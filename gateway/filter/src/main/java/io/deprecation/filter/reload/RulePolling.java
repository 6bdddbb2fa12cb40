package io.deprecation.filter.reload;

import io.deprecation.rule.file.Generations;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Looks for edits of the rules on a thread of its own, away from traffic; what hears of them is told by it. */
public final class RulePolling {

    private static final Log LOG = LogFactory.getLog(RulePolling.class);

    private final Generations generations;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "deprecation-rules");
        thread.setDaemon(true);
        return thread;
    });

    /** @param interval how often to look */
    public RulePolling(Generations generations, Duration interval) {
        this.generations = generations;
        this.interval = interval;
    }

    /** Begins to look. */
    public void begin() {
        var unused = thread.scheduleWithFixedDelay(
                this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks no more. */
    public void end() {
        thread.shutdownNow();
    }

    /** An exception would end the schedule, and with it all later edits. */
    private void look() {
        try {
            generations.poll();
        } catch (RuntimeException unexpected) {
            LOG.error("Looking for edits of the rules failed; the last good generation serves on", unexpected);
        }
    }
}

package io.deprecation.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Runs a round every few seconds, on a thread of its own; while the database does not answer, at growing intervals. One
 * line in the log says that it stopped answering, and one that it does again. Everything here runs on that thread.
 */
final class Rounds {

    private static final Log LOG = LogFactory.getLog(Rounds.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Round round;
    private final Duration every;
    private final ScheduledExecutorService thread;
    private int failures;
    private boolean ended;

    Rounds(Round round, Duration every, ScheduledExecutorService thread) {
        this.round = round;
        this.every = every;
        this.thread = thread;
    }

    /** Runs one round, and then one after the other. */
    void begin() {
        if (ended) {
            return;
        }
        try {
            attempt();
        } finally {
            var unused = thread.schedule(this::begin, wait(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Runs the last round, after which none begins, and says whether it succeeded. */
    boolean end() {
        ended = true;
        try {
            round.finish();
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.warn("What was counted waits on the disk for the next process, because it could not be written to the"
                    + " ledger's database: " + cause(failed));
            return false;
        }
    }

    /** Runs one round, and says whether it succeeded. */
    boolean attempt() {
        try {
            round.run();
            if (failures > 0) {
                LOG.info("The ledger's database answers again; what was counted meanwhile is in it");
            }
            failures = 0;
            return true;
        } catch (IOException | RuntimeException failed) {
            if (failures == 0) {
                LOG.warn("Counts wait on the disk, because they could not be written to the ledger's database: "
                        + cause(failed));
            }
            failures++;
            return false;
        }
    }

    private Duration wait(int failed) {
        if (failed == 0) {
            return every;
        }
        Duration longest = every.compareTo(LONGEST_WAIT) < 0 ? LONGEST_WAIT : every;
        Duration doubled = every.multipliedBy(1L << Math.min(failed - 1, 16));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static String cause(Exception failed) {
        Throwable root = failed instanceof NestedRuntimeException nested ? nested.getMostSpecificCause() : failed;
        return root.toString();
    }
}

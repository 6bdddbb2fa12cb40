package io.deprecation.filter.gate;

import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.metrics.GateMeters;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generation;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Looks every second or more often, on a thread of its own, what is to be put on record and what is to be asked.
 * Whatever fails is tried again, and keeps no traffic waiting.
 */
public final class GateRounds {

    private static final Log LOG = LogFactory.getLog(GateRounds.class);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Generations generations;
    private final InstantSource clock;
    private final Duration lookEvery;
    private final RuleRecord rules;
    private final LatchRelease latches;
    private final PhaseRecord phases;
    private final GateRound round;
    private final AnywayNotices anyway = new AnywayNotices();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "deprecation-gate");
        thread.setDaemon(true);
        return thread;
    });

    private String begun = "";
    private Instant since = Instant.MIN;
    private Instant quietUntil = Instant.MIN;
    private boolean failed;

    /** @param often how often to ask for rules that are to contract */
    public GateRounds(
            Generations generations,
            Records records,
            Inquiry inquiry,
            Clearance clearance,
            GateMeters meters,
            Duration often,
            InstantSource clock) {
        this.generations = generations;
        this.clock = clock;
        this.lookEvery = often.compareTo(LOOK_AT_LEAST_EVERY) < 0 ? often : LOOK_AT_LEAST_EVERY;
        this.rules = new RuleRecord(records);
        this.latches = new LatchRelease(records.latches());
        this.phases = new PhaseRecord(records.phases(), clearance);
        this.round = new GateRound(
                inquiry, new Passes(records.latches(), clock), new Answers(often), new GateNotices(), meters);
    }

    /** Begins to look. */
    public void begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks no more. */
    public void end() {
        // No interrupt: one that meets H2 at work closes the database's file for everybody.
        thread.shutdown();
    }

    /** An exception would end the schedule, and with it all later questions. */
    private void look() {
        try {
            look(generations.serving(), clock.instant());
        } catch (RuntimeException unexpected) {
            LOG.error("Asking the gate failed; rules that are to contract stay as they are", unexpected);
        }
    }

    private void look(Generation serving, Instant now) {
        if (!serving.digest().equals(begun)) {
            begun = serving.digest();
            since = now;
            quietUntil = Instant.MIN;
            round.begin(serving.catalog());
        }
        if (!now.isBefore(quietUntil)) {
            record(serving, now);
        }
        round.run(serving.catalog(), now);
        anyway.tell(serving.catalog(), now);
    }

    private void record(Generation serving, Instant now) {
        try {
            latches.reconcile(serving.catalog(), now);
            rules.keep(serving, since, now);
            phases.keep(serving, now);
            failed = false;
        } catch (LedgerUnavailableException silent) {
            if (!failed) {
                LOG.warn("The rules in force are not on record yet, and the gate stays shut until they are: "
                        + silent.getMessage());
            }
            failed = true;
            quietUntil = now.plus(WAIT_AFTER_FAILURE);
        }
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.Migration;
import io.deprecation.ledger.store.ProcessStore;
import io.deprecation.ledger.store.Retention;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * All that is to be done with the database every few seconds, in its order. What fails is thrown, and the next round
 * begins from the beginning: every part may be repeated. For one thread.
 */
final class Round {

    private static final Duration TIDY_EVERY = Duration.ofHours(1);
    /** Often, because any caller may make up user agents. */
    private static final Duration TRIM_EVERY = Duration.ofMinutes(1);

    private final UUID process;
    private final boolean migrates;
    private final Migration migration;
    private final ProcessStore processes;
    private final Adoption adoption;
    private final Flushes flushes;
    private final UserAgentTally userAgents;
    private final EvidenceStore evidence;
    private final KnownLatches latches;
    private final Retention retention;
    private final InstantSource clock;
    private final Instant started;

    private boolean onRecord;
    private boolean migrated;
    private Instant nextTidy = Instant.MIN;
    private Instant nextTrim = Instant.MIN;

    Round(
            UUID process,
            boolean migrates,
            Migration migration,
            ProcessStore processes,
            Adoption adoption,
            Flushes flushes,
            UserAgentTally userAgents,
            EvidenceStore evidence,
            KnownLatches latches,
            Retention retention,
            InstantSource clock) {
        this.process = process;
        this.migrates = migrates;
        this.migration = migration;
        this.processes = processes;
        this.adoption = adoption;
        this.flushes = flushes;
        this.userAgents = userAgents;
        this.evidence = evidence;
        this.latches = latches;
        this.retention = retention;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** One round. */
    void run() throws IOException {
        prepare();
        if (!onRecord) {
            // Before anything is written: a process that never gets further must be missed.
            processes.heartbeat(process, started, started);
            onRecord = true;
        }
        Instant now = clock.instant();
        flushes.flush();
        // Only now: a process that lives and cannot write must look as one that is gone.
        processes.heartbeat(process, started, now);
        adoption.proceed();
        evidence.addUserAgents(userAgents.take());
        latches.refresh();
        tidy();
    }

    /** The last round, after which nothing of this process is missing in the database. */
    void finish() throws IOException {
        prepare();
        processes.heartbeat(process, started, clock.instant());
        flushes.finish();
        evidence.addUserAgents(userAgents.take());
        processes.ended(process, clock.instant());
    }

    private void prepare() {
        if (!migrated) {
            if (migrates) {
                migration.migrate();
            } else {
                migration.validate();
            }
            migrated = true;
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (!now.isBefore(nextTrim)) {
            evidence.trimUserAgents(now.atOffset(ZoneOffset.UTC).toLocalDate());
            nextTrim = now.plus(TRIM_EVERY);
        }
        if (!now.isBefore(nextTidy)) {
            retention.apply(now);
            adoption.find();
            nextTidy = now.plus(TIDY_EVERY);
        }
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.segment.OwnFolder;
import io.deprecation.ledger.segment.SegmentCounting;
import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.LatchStore;
import io.deprecation.ledger.store.Migrated;
import io.deprecation.ledger.store.Migration;
import io.deprecation.ledger.store.ProcessStore;
import io.deprecation.ledger.store.Retention;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.Records;
import io.deprecation.usage.UseRecorder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

/**
 * The ledger of one process (design 5-usage.md): what is counted here survives the process, and is in the database some
 * seconds later. It works without its database for as long as the disk has room. Safe for use by many threads.
 */
public final class Ledger implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(Ledger.class);
    private static final int USER_AGENTS_BETWEEN_FLUSHES = 1_000;

    private final Database database;
    private final OwnFolder folder;
    private final SegmentCounting counting;
    private final CountingRecorder recorder;
    private final Records records;
    private final Adoption adoption;
    private final Flushes flushes;
    private final Rounds rounds;
    private final Spares spares;
    private final ScheduledExecutorService databaseThread;
    private final ScheduledExecutorService diskThread;

    private Ledger(LedgerSettings settings, InstantSource clock, SegmentSizes sizes) {
        UUID process = UUID.randomUUID();
        diskThread = DaemonThread.named("ledger-disk");
        databaseThread = DaemonThread.named("ledger-database");
        folder = new OwnFolder(settings.segments(), process);
        counting = new SegmentCounting(folder, clock, sizes, this::spareTaken);
        spares = new Spares(counting);
        var userAgents = new UserAgentTally(clock, USER_AGENTS_BETWEEN_FLUSHES);
        recorder = new CountingRecorder(counting, userAgents);

        database = Database.at(settings.database());
        var counts = new CountStore(database);
        var processes = new ProcessStore(database);
        var evidence = new EvidenceStore(database);
        var latches = KnownLatches.remembered(new LatchStore(database), new LatchFile(settings.segments()), clock);
        records = LedgerReader.records(database, latches, clock);
        adoption = new Adoption(settings.segments(), counts, processes, evidence, clock);
        flushes = new Flushes(process, counting, counts, processes, evidence, clock);
        var round = new Round(
                process,
                settings.migrate(),
                new Migration(database),
                processes,
                adoption,
                flushes,
                userAgents,
                evidence,
                latches,
                new Retention(database),
                clock);
        rounds = new Rounds(round, settings.flushEvery(), databaseThread);
    }

    /**
     * Opens the ledger: when this returns, counts can be taken, and what dead processes left behind is in the database,
     * or waits for it where it does not answer.
     */
    public static Ledger open(LedgerSettings settings, InstantSource clock) {
        return open(settings, clock, SegmentSizes.DEFAULT);
    }

    static Ledger open(LedgerSettings settings, InstantSource clock, SegmentSizes sizes) {
        var ledger = new Ledger(settings, clock, sizes);
        ledger.begin();
        return ledger;
    }

    /**
     * Brings the database's tables to what this version needs, for those who let the gateway itself not do so.
     *
     * @throws LedgerUnavailableException if the database does not answer or refuses
     */
    public static Migrated migrate(DatabaseSettings settings) {
        try (Database database = Database.at(settings)) {
            return new Migration(database).migrate();
        } catch (DataAccessException failed) {
            throw new LedgerUnavailableException(
                    "The ledger's tables could not be migrated: look at deprecation.ledger.url, .username and .password,"
                            + " and whether that user may make tables",
                    failed);
        }
    }

    /** Where uses are counted. */
    public UseRecorder recorder() {
        return recorder;
    }

    /** What is on record: that of this process after the next flush or the one after it. */
    public Records records() {
        return records;
    }

    /** How many segments, of hours that are over or of dead processes, wait for the database: none, in good times. */
    public int pendingSegments() {
        return flushes.pending() + adoption.pending();
    }

    /** How many counts found no room since the process began. */
    public long lost() {
        return counting.losses().count();
    }

    /**
     * Ends counting and writes everything to the database. Where that does not answer, what was counted stays on the
     * disk for the next process.
     */
    @Override
    public void close() {
        diskThread.shutdown();
        boolean written = on(databaseThread, rounds::end);
        databaseThread.shutdownNow();
        try {
            adoption.leave();
            if (written) {
                folder.delete();
            } else {
                folder.leave();
            }
        } catch (IOException unreachable) {
            LOG.warn("The ledger's folder could not be put in order: " + unreachable);
        }
        database.close();
    }

    /** Runs one round now, and says whether it succeeded. */
    boolean flush() {
        return on(databaseThread, rounds::attempt);
    }

    /** Whether the next segment is ready to be taken: without one, what is counted in a new hour is lost. */
    public boolean isReadyForNextHour() {
        return !counting.needsSpare();
    }

    private void begin() {
        on(diskThread, () -> {
            spares.prepare();
            counting.begin();
            spares.prepare();
            return true;
        });
        var unused = diskThread.scheduleWithFixedDelay(spares::everySecond, 1, 1, TimeUnit.SECONDS);
        on(databaseThread, () -> {
            adoption.find();
            rounds.begin();
            return true;
        });
    }

    private void spareTaken() {
        try {
            diskThread.execute(spares::prepare);
        } catch (RejectedExecutionException closing) {
            // Nothing is counted for long any more.
        }
    }

    private static boolean on(ScheduledExecutorService thread, BooleanSupplier work) {
        try {
            return thread.submit(work::getAsBoolean).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the ledger's thread failed", failed.getCause());
        }
    }
}

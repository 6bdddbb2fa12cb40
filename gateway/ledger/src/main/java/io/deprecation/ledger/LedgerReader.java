package io.deprecation.ledger;

import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.JdbcHistory;
import io.deprecation.ledger.store.JdbcLastGoodRules;
import io.deprecation.ledger.store.JdbcPhaseLog;
import io.deprecation.ledger.store.JdbcRuleLog;
import io.deprecation.ledger.store.LatchStore;
import io.deprecation.usage.Latches;
import io.deprecation.usage.Records;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The ledger for a process that serves no traffic, such as a console of its own. It leaves no trace: no process, no
 * heartbeat, no segment, so that killing it is no gap. It makes no tables either, and starts without its database. Where
 * that is PostgreSQL, nothing can be written through it: what writes in {@link Records} throws. Safe for use by many
 * threads.
 */
public final class LedgerReader implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(LedgerReader.class);
    private static final Duration LATCHES_EVERY = Duration.ofSeconds(5);

    private final Database database;
    private final KnownLatches latches;
    private final Records records;
    private final ScheduledExecutorService thread = DaemonThread.named("ledger-latches");
    private boolean silent;

    private LedgerReader(DatabaseSettings settings, InstantSource clock) {
        database = Database.forReading(settings);
        latches = KnownLatches.unknown(new LatchStore(database), clock);
        records = records(database, latches, clock);
    }

    /** Opens the ledger for reading; latches are known from then on, and at most five seconds behind. */
    public static LedgerReader open(DatabaseSettings settings, InstantSource clock) {
        var reader = new LedgerReader(settings, clock);
        reader.refresh();
        var unused = reader.thread.scheduleWithFixedDelay(
                reader::refresh, LATCHES_EVERY.toMillis(), LATCHES_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return reader;
    }

    /** What is on record. */
    public Records records() {
        return records;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        database.close();
    }

    static Records records(Database database, Latches latches, InstantSource clock) {
        return new Records(
                new JdbcHistory(database, clock),
                new JdbcPhaseLog(database),
                new JdbcRuleLog(database),
                latches,
                new JdbcLastGoodRules(database));
    }

    /** Asks for the latches. One line in the log says that the database does not answer, and one that it does again. */
    private void refresh() {
        try {
            latches.refresh();
            if (silent) {
                LOG.info("The ledger's database answers again");
            }
            silent = false;
        } catch (NestedRuntimeException unanswered) {
            if (!silent) {
                LOG.warn("The ledger cannot be read: " + reason(unanswered));
            }
            silent = true;
        }
    }

    private static String reason(NestedRuntimeException unanswered) {
        return unanswered instanceof BadSqlGrammarException
                ? "its tables are not what this version needs: run `migrate` first"
                : unanswered.getMostSpecificCause().toString();
    }
}

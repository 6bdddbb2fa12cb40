package io.deprecation.ledger;

import io.deprecation.ledger.store.LatchStore;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** The latches of the database as known here, in memory and, where there is a disk for it, in a file. */
final class KnownLatches implements Latches {

    private static final Log LOG = LogFactory.getLog(KnownLatches.class);

    private final LatchStore store;
    private final @Nullable LatchFile file;
    private final InstantSource clock;
    private volatile Map<Subject, Latch> known;

    private KnownLatches(LatchStore store, @Nullable LatchFile file, Map<Subject, Latch> known, InstantSource clock) {
        this.store = store;
        this.file = file;
        this.known = known;
        this.clock = clock;
    }

    /** Latches as they were known last on this machine, until the database has been asked. */
    static KnownLatches remembered(LatchStore store, LatchFile file, InstantSource clock) {
        return new KnownLatches(store, file, file.read(), clock);
    }

    /** Latches that are not known before the database has been asked. */
    static KnownLatches unknown(LatchStore store, InstantSource clock) {
        return new KnownLatches(store, null, Map.of(), clock);
    }

    @Override
    public synchronized Latch latch(Latch pass) {
        Latch stands = store.latch(pass, clock.instant());
        var latches = new HashMap<>(known);
        latches.put(stands.subject(), stands);
        know(latches);
        return stands;
    }

    @Override
    public synchronized void release(Subject subject) {
        store.release(subject, clock.instant());
        var latches = new HashMap<>(known);
        latches.remove(subject);
        know(latches);
    }

    @Override
    public Set<Subject> all() {
        return known.keySet();
    }

    @Override
    public Optional<Latch> latched(Subject subject) {
        return Optional.ofNullable(known.get(subject));
    }

    /** Asks the database. Throws what it throws. */
    synchronized void refresh() {
        know(store.all());
    }

    private void know(Map<Subject, Latch> latches) {
        if (latches.equals(known)) {
            return;
        }
        known = Map.copyOf(latches);
        if (file != null) {
            remember(file, latches);
        }
    }

    private static void remember(LatchFile file, Map<Subject, Latch> latches) {
        try {
            file.write(latches);
        } catch (IOException full) {
            LOG.warn("Latches could not be written to the disk, so that a start without a database would not know them:"
                    + " " + full);
        }
    }
}

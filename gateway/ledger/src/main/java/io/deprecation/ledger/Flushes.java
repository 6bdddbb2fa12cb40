package io.deprecation.ledger;

import io.deprecation.ledger.segment.Losses;
import io.deprecation.ledger.segment.Segment;
import io.deprecation.ledger.segment.SegmentCounting;
import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.ProcessStore;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Gap.Cause;
import io.deprecation.usage.Interval;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings this process's counts to the database: the values of all segments at each flush, and those of hours that are
 * over into the totals. Whatever the database throws is thrown on, and the next flush does it again. For one thread,
 * {@link #pending} apart.
 */
final class Flushes {

    private final UUID process;
    private final SegmentCounting counting;
    private final CountStore counts;
    private final ProcessStore processes;
    private final EvidenceStore evidence;
    private final InstantSource clock;
    private final Map<Segment, SegmentFlush> flushes = new LinkedHashMap<>();
    /** Those whose hour is over, and that nobody can still be counting into. */
    private final List<SegmentFlush> over = new ArrayList<>();

    private List<Segment> retired = List.of();
    private volatile int pending;

    Flushes(
            UUID process,
            SegmentCounting counting,
            CountStore counts,
            ProcessStore processes,
            EvidenceStore evidence,
            InstantSource clock) {
        this.process = process;
        this.counting = counting;
        this.counts = counts;
        this.processes = processes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** How many segments of hours that are over wait for the database. */
    int pending() {
        return pending;
    }

    /** Writes what has been counted by now; a segment is folded one flush after its hour's time of grace. */
    void flush() throws IOException {
        retired.forEach(segment -> over.add(flushOf(segment)));
        retired = counting.retire();
        pending = over.size();
        recordLosses();
        writeOpen();
        foldOver();
    }

    /** Writes everything and folds it, the hour that it is now included: nothing is counted any more. */
    void finish() throws IOException {
        retired.forEach(segment -> over.add(flushOf(segment)));
        retired = List.of();
        counting.end().forEach(segment -> over.add(flushOf(segment)));
        pending = over.size();
        recordLosses();
        foldOver();
    }

    private void writeOpen() {
        var lastRequests = new LastRequests();
        for (Segment segment : open()) {
            SegmentFlush flush = flushOf(segment);
            flush.flush(counts, lastRequests);
            recordDamage(flush);
        }
        evidence.lastRequests(lastRequests.all());
    }

    private List<Segment> open() {
        var open = new ArrayList<>(retired);
        open.addAll(counting.open());
        return open;
    }

    private void foldOver() throws IOException {
        while (!over.isEmpty()) {
            SegmentFlush flush = over.get(0);
            var lastRequests = new LastRequests();
            flush.fold(counts, lastRequests, clock.instant());
            evidence.lastRequests(lastRequests.all());
            recordDamage(flush);
            flush.segment().file().delete();
            over.remove(0);
            flushes.remove(flush.segment());
            pending = over.size();
        }
    }

    private void recordLosses() {
        Losses losses = counting.losses();
        Optional<Interval> lost = losses.take();
        if (lost.isPresent()) {
            try {
                processes.gap(process, new Gap(lost.get(), Cause.LOST));
            } catch (RuntimeException notRecorded) {
                losses.report(lost.get());
                throw notRecorded;
            }
        }
    }

    private void recordDamage(SegmentFlush flush) {
        if (flush.segment().isDamaged()) {
            Instant hour = flush.hour();
            processes.gap(process, new Gap(Hours.whole(hour), Cause.DAMAGED));
        }
    }

    private SegmentFlush flushOf(Segment segment) {
        return flushes.computeIfAbsent(segment, absent -> new SegmentFlush(absent, process));
    }
}

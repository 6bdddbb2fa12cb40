package io.deprecation.ledger;

import io.deprecation.ledger.segment.LeftSegment;
import io.deprecation.ledger.segment.ProcessFolder;
import io.deprecation.ledger.segment.Slot;
import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.ProcessStore;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Gap.Cause;
import io.deprecation.usage.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Brings in what dead processes left behind. Their folders are held from the moment of finding them until everything in
 * them is in the database. For one thread, {@link #pending} apart.
 */
final class Adoption {

    private static final Log LOG = LogFactory.getLog(Adoption.class);

    private final Path base;
    private final CountStore counts;
    private final ProcessStore processes;
    private final EvidenceStore evidence;
    private final InstantSource clock;
    private final Deque<ProcessFolder> adopted = new ArrayDeque<>();
    private volatile int pending;

    Adoption(Path base, CountStore counts, ProcessStore processes, EvidenceStore evidence, InstantSource clock) {
        this.base = base;
        this.counts = counts;
        this.processes = processes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Takes hold of the folders of processes that are dead. */
    void find() {
        try {
            adopted.addAll(ProcessFolder.adopt(base));
            int segments = 0;
            for (ProcessFolder folder : adopted) {
                segments += folder.leftSegments().size();
            }
            pending = segments;
        } catch (IOException unreadable) {
            LOG.warn("The folder %s could not be looked through for segments that were left behind: %s"
                    .formatted(base, unreadable));
        }
    }

    /** How many segments wait to be brought in. */
    int pending() {
        return pending;
    }

    /** Brings in what waits. Throws what the database throws, to be repeated. */
    void proceed() {
        while (!adopted.isEmpty()) {
            ProcessFolder folder = adopted.element();
            try {
                recover(folder);
            } catch (IOException unreadable) {
                LOG.warn("What process %s left behind could not be read, and is tried again: %s"
                        .formatted(folder.process(), unreadable));
                return;
            }
            adopted.remove();
        }
    }

    /** Lets go of what has not been brought in. */
    void leave() throws IOException {
        for (ProcessFolder folder : adopted) {
            folder.close();
        }
        adopted.clear();
    }

    private void recover(ProcessFolder folder) throws IOException {
        for (LeftSegment left : folder.leftSegments()) {
            recover(folder.process(), left);
            left.file().delete();
            pending = Math.max(0, pending - 1);
        }
        for (SegmentId missing : counts.unfolded(folder.process())) {
            gap(folder.process(), Cause.DAMAGED, Hours.whole(missing.hour()));
            counts.fold(missing, List.of(), clock.instant());
        }
        processes.recovered(folder.process(), clock.instant());
        folder.delete();
        LOG.info("What process %s had counted is in the ledger".formatted(folder.process()));
    }

    private void recover(UUID process, LeftSegment left) {
        if (left.hour().isEmpty()) {
            if (left.damaged()) {
                gap(process, Cause.DAMAGED, lifetime(process));
            }
            return;
        }
        Instant hour = Hours.beginning(left.hour().getAsLong());
        if (left.damaged()) {
            gap(process, Cause.DAMAGED, Hours.whole(hour));
        }
        if (left.lost() > 0) {
            gap(process, Cause.LOST, since(hour));
        }
        counts.fold(new SegmentId(left.file().id(), process, hour), useCounts(left.slots()), clock.instant());
        var lastRequests = new LastRequests();
        left.slots().forEach(slot -> lastRequests.add(slot, hour));
        evidence.lastRequests(lastRequests.all());
    }

    private static List<UseCount> useCounts(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.count() > 0)
                .map(slot -> new UseCount(SegmentFlush.id(slot.use()), slot.use(), slot.count()))
                .toList();
    }

    /** A segment that does not tell its hour may have been of any in which the process lived. */
    private Interval lifetime(UUID process) {
        return since(processes.lifetime(process).stream()
                .findFirst()
                .map(Interval::from)
                .orElseGet(clock::instant));
    }

    private Interval since(Instant instant) {
        Instant now = clock.instant();
        return new Interval(instant.isBefore(now) ? instant : now, now);
    }

    private void gap(UUID process, Cause cause, Interval interval) {
        LOG.warn("Of what process %s counted from %s to %s, %s"
                .formatted(process, interval.from(), interval.until(), cause.words()));
        processes.gap(process, new Gap(interval, cause));
    }
}

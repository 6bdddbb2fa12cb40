package io.deprecation.ledger.segment;

import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts into the segment of the hour that it is, and changes segments as hours end and segments fill. Segments are
 * made beforehand, by {@link #prepare}, so that {@link #count} never waits for a disk; where none is ready, counts are
 * lost, and that is counted. Safe for use by many threads.
 *
 * <p>Where the clock steps back, the segment of that hour is taken up again, or a second one begins for it: totals are
 * sums, so that nothing depends on there being one.
 */
public final class SegmentCounting {

    /** How long after its hour a segment is still counted into by those who were late. */
    public static final long GRACE_MILLIS = 300_000;

    private static final long HOUR_MILLIS = 3_600_000;

    private final OwnFolder folder;
    private final InstantSource clock;
    private final Runnable spareTaken;
    private final int largest;
    private final Losses losses = new Losses();
    private final AtomicReference<@Nullable Segment> spare = new AtomicReference<>();
    /** All segments that are or may be counted into; guarded by itself. */
    private final List<Segment> open = new ArrayList<>();

    private volatile @Nullable Segment current;
    private volatile int capacity;
    private volatile boolean ended;

    /**
     * @param sizes how many keys the first segment has room for, and to how many that grows where segments fill
     * @param spareTaken told that {@link #prepare} has something to do; must not wait
     */
    public SegmentCounting(OwnFolder folder, InstantSource clock, SegmentSizes sizes, Runnable spareTaken) {
        this.folder = folder;
        this.clock = clock;
        this.spareTaken = spareTaken;
        this.capacity = sizes.first();
        this.largest = sizes.largest();
    }

    /**
     * Takes the segment of the hour that it is, before anything is counted, so that the next one can be made: a process
     * that starts at the end of an hour needs two of them soon.
     */
    public void begin() {
        enter(hour(clock.millis()));
    }

    /** Counts one use, in the hour that it is now. Never waits for a disk or a database, and never throws. */
    public void count(Use use) {
        count(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method());
    }

    /** Counts one use by its parts, the method as a {@link Use} has it. Makes no garbage. */
    public void count(String deprecation, String client, Observation seen, String pattern, String method) {
        long now = clock.millis();
        try {
            Segment segment = current(now);
            while (segment != null && !segment.count(deprecation, client, seen, pattern, method, now)) {
                segment = replace(segment, hour(now));
            }
            if (segment == null) {
                lose(now);
            }
        } catch (InternalError unmapped) {
            // A fault in a mapping may be told of as late as here, so that whose it was is not known.
            losses.add(now);
            abandonCurrent();
        }
    }

    public Losses losses() {
        return losses;
    }

    /**
     * Makes the segment that is to be taken next, if there is none.
     *
     * @throws IOException if there is no room for it; to be tried again
     */
    public void prepare() throws IOException {
        if (spare.get() == null) {
            spare.set(folder.segment(capacity));
        }
    }

    /** Whether {@link #prepare} has something to do. */
    public boolean needsSpare() {
        return spare.get() == null;
    }

    /** Hands everything counted to the disk, and waits for it: what a loss of power takes is what came after. */
    public void force() {
        open().forEach(Segment::force);
    }

    /** The segments that hold counts, oldest first. */
    public List<Segment> open() {
        synchronized (open) {
            return List.copyOf(open);
        }
    }

    /**
     * Takes the segments whose hour has been over for {@link #GRACE_MILLIS} from those that are counted into. They are
     * to be read once more some seconds later: a thread may hold one for as long as it takes to count.
     */
    public List<Segment> retire() {
        long now = clock.millis();
        synchronized (open) {
            List<Segment> over = open.stream()
                    .filter(segment -> segment.isOver(now, GRACE_MILLIS))
                    .toList();
            open.removeAll(over);
            if (over.contains(current)) {
                current = null;
            }
            return over;
        }
    }

    /** Ends counting, and takes all segments. What is counted from now on is lost. */
    public List<Segment> end() {
        synchronized (open) {
            ended = true;
            current = null;
            List<Segment> all = List.copyOf(open);
            open.clear();
            return all;
        }
    }

    private @Nullable Segment current(long now) {
        Segment segment = current;
        long hour = hour(now);
        return segment != null && segment.hour() == hour ? segment : enter(hour);
    }

    private static long hour(long millis) {
        return Math.floorDiv(millis, HOUR_MILLIS);
    }

    /** The segment of an hour; null if there is none and none is ready. */
    private @Nullable Segment enter(long hour) {
        synchronized (open) {
            Segment segment = latest(hour);
            if (segment == null) {
                segment = begin(hour);
            }
            // Without a segment for this hour, the one before stays, and takes note of what is lost.
            current = segment == null ? current : segment;
            return segment;
        }
    }

    /** A segment in the place of one that is full or damaged; null if none is ready. */
    private @Nullable Segment replace(Segment unfit, long hour) {
        synchronized (open) {
            Segment latest = latest(hour);
            if (latest != unfit && latest != null) {
                return latest;
            }
            capacity = unfit.isDamaged() ? capacity : Math.min(largest, 2 * unfit.capacity());
            Segment next = begin(hour);
            current = next == null ? current : next;
            return next;
        }
    }

    private void abandonCurrent() {
        Segment segment = current;
        if (segment != null) {
            segment.damage();
        }
        current = null;
    }

    private @Nullable Segment latest(long hour) {
        Segment latest = null;
        for (Segment segment : open) {
            latest = segment.hour() == hour && !segment.isDamaged() ? segment : latest;
        }
        return latest;
    }

    private @Nullable Segment begin(long hour) {
        Segment next = ended ? null : spare.getAndSet(null);
        if (next != null) {
            next.begin(hour, latest(hour));
            open.add(next);
            spareTaken.run();
        }
        return next;
    }

    private void lose(long now) {
        losses.add(now);
        Segment witness = current;
        if (witness != null) {
            witness.lose();
        }
    }
}

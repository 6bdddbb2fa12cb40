package io.deprecation.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.Uses;
import io.deprecation.usage.Use;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * What a kill, and what a damage, may do to a segment: after a kill between any two stores of a word, the file reads as
 * a count that was true before or after; any other difference shows, and what is read beside it is still true.
 */
final class SegmentLaws {

    private static final int SLOTS = 6;
    private static final long HOUR = 492_000;

    /** The order of the stores: key, counter, publication, number of slots, and then counts. */
    private static final Comparator<Integer> STORED = Comparator.comparing(SegmentLaws::rank);

    @Property(tries = 200)
    void aKillBetweenAnyTwoStoresLeavesAConsistentCount(@ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> uses)
            throws IOException {
        var counted = new HashMap<Use, Long>();
        try (var made = new MadeSegment()) {
            made.segment.begin(HOUR, null);
            byte[] before = made.bytes();
            for (int use : uses) {
                made.count(use(use));
                byte[] after = made.bytes();
                var countedBefore = Map.copyOf(counted);
                counted.merge(use(use), 1L, Long::sum);
                for (byte[] between : prefixes(before, after)) {
                    LeftSegment left = made.read(between);
                    assertThat(left.damaged()).isFalse();
                    assertThat(left.hour()).hasValue(HOUR);
                    assertThat(counts(left)).isIn(countedBefore, counted);
                }
                before = after;
            }
            assertThat(counts(made.read(before))).isEqualTo(counted);
        }
    }

    @Property(tries = 500)
    void aFlippedBitShowsOrChangesNoCount(
            @ForAll @IntRange(min = 1, max = 5) int keys,
            @ForAll @LongRange(min = 1, max = 50) long times,
            @ForAll @IntRange(max = 7 * Layout.SLOT * 8 - 1) int bit)
            throws IOException {
        try (var made = counted(keys, times)) {
            byte[] bytes = made.bytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);

            assertTrueOrDamaged(made.read(bytes), keys, times);
        }
    }

    @Property(tries = 300)
    void aTruncatedFileShowsOrHasLostNoCount(
            @ForAll @IntRange(min = 1, max = 5) int keys, @ForAll @IntRange(max = 7 * Layout.SLOT) int length)
            throws IOException {
        try (var made = counted(keys, 3)) {
            assertTrueOrDamaged(made.read(Arrays.copyOf(made.bytes(), length)), keys, 3);
        }
    }

    @Property(tries = 300)
    void aTornFileShowsOrHasLostNoCount(
            @ForAll @IntRange(min = 1, max = 5) int keys,
            @ForAll @IntRange(max = 6) int firstTorn,
            @ForAll @IntRange(min = 1, max = 3) int torn,
            @ForAll boolean withNoise,
            @ForAll Random random)
            throws IOException {
        try (var made = counted(keys, 3)) {
            byte[] bytes = made.bytes();
            byte[] other = new byte[torn * Layout.SLOT];
            if (withNoise) {
                random.nextBytes(other);
            }
            int at = firstTorn * Layout.SLOT;
            System.arraycopy(other, 0, bytes, at, Math.min(other.length, bytes.length - at));

            assertTrueOrDamaged(made.read(bytes), keys, 3);
        }
    }

    private static void assertTrueOrDamaged(LeftSegment left, int keys, long times) {
        Map<Use, Long> truth = new HashMap<>();
        for (int key = 0; key < keys; key++) {
            truth.put(use(key), times);
        }
        Map<Use, Long> read = counts(left);
        assertThat(truth).containsAllEntriesOf(read);
        assertThat(left.damaged() || (read.equals(truth) && left.hour().getAsLong() == HOUR))
                .isTrue();
    }

    /** All images of the file between one and another, one stored word after the other. */
    private static List<byte[]> prefixes(byte[] before, byte[] after) {
        var changed = new ArrayList<Integer>();
        for (int at = 0; at < before.length; at += Long.BYTES) {
            if (!Arrays.equals(before, at, at + Long.BYTES, after, at, at + Long.BYTES)) {
                changed.add(at);
            }
        }
        changed.sort(STORED);
        var images = new ArrayList<byte[]>(List.of(before));
        byte[] image = before;
        for (int at : changed) {
            image = image.clone();
            if (at >= Layout.SLOT && at % Layout.SLOT == Layout.SLOT_PUBLISHED) {
                // A counter begins with a checked zero, before its slot is published.
                ByteBuffer.wrap(image)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(at + Layout.SLOT_COUNTER, CheckedWord.of(0));
                images.add(image.clone());
            }
            System.arraycopy(after, at, image, at, Long.BYTES);
            images.add(image);
        }
        return images;
    }

    private static int rank(int at) {
        if (at < Layout.SLOT) {
            return 2;
        }
        return switch (at % Layout.SLOT) {
            case Layout.SLOT_PUBLISHED -> 1;
            case Layout.SLOT_COUNTER -> 3;
            case Layout.SLOT_LAST -> 4;
            default -> 0;
        };
    }

    private static MadeSegment counted(int keys, long times) throws IOException {
        var made = new MadeSegment();
        made.segment.begin(HOUR, null);
        for (int key = 0; key < keys; key++) {
            for (long i = 0; i < times; i++) {
                made.count(use(key));
            }
        }
        return made;
    }

    private static Map<Use, Long> counts(LeftSegment left) {
        var counts = new HashMap<Use, Long>();
        left.slots().stream()
                .filter(slot -> slot.count() > 0)
                .forEach(slot -> counts.merge(slot.use(), slot.count(), Long::sum));
        return counts;
    }

    private static Use use(int number) {
        return Uses.old("client-" + number);
    }

    private static long millis() {
        return HOUR * 3_600_000 + 1;
    }

    /** A segment in a folder of its own. */
    private static final class MadeSegment implements AutoCloseable {

        private final Path folder = Files.createTempDirectory("segment");
        private final Segment segment = Segment.make(folder, SLOTS);

        private MadeSegment() throws IOException {}

        private void count(Use use) {
            segment.count(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method(), millis());
        }

        private byte[] bytes() throws IOException {
            return Files.readAllBytes(segment.file().path());
        }

        private LeftSegment read(byte[] bytes) throws IOException {
            var image = new SegmentFile(folder.resolve("image"), segment.file().id());
            Files.write(image.path(), bytes);
            return LeftSegmentReader.read(image);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(folder.resolve("image"));
            segment.file().delete();
            Files.delete(folder);
        }
    }
}

package io.deprecation.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.deprecation.ledger.MovableClock;
import io.deprecation.ledger.Uses;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Use;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentCountingTest {

    private final MovableClock clock = new MovableClock("2026-11-20T10:59:59Z");

    @TempDir
    Path base;

    private OwnFolder folder;
    private SegmentCounting counting;

    @BeforeEach
    void prepared() throws IOException {
        folder = new OwnFolder(base, UUID.randomUUID());
        counting = new SegmentCounting(folder, clock, new SegmentSizes(2, 8), () -> {});
        counting.prepare();
    }

    @AfterEach
    void deleted() throws IOException {
        folder.delete();
    }

    @Test
    void aUseIsCountedInTheHourThatItIs() throws IOException {
        counting.count(Uses.old("acme"));
        counting.prepare();
        clock.set("2026-11-20T11:00:00Z");
        counting.count(Uses.old("acme"));
        counting.count(Uses.old("acme"));

        assertThat(counting.open()).extracting(Segment::hour).containsExactly(hour("10:00"), hour("11:00"));
        assertThat(counting.open()).extracting(SegmentCountingTest::sum).containsExactly(1L, 2L);
    }

    @Test
    void aClockThatStepsBackTakesUpTheHourBefore() throws IOException {
        counting.count(Uses.old("acme"));
        counting.prepare();
        clock.set("2026-11-20T11:00:00Z");
        counting.count(Uses.old("acme"));
        clock.set("2026-11-20T10:59:58Z");
        counting.count(Uses.old("acme"));

        assertThat(counting.open()).extracting(SegmentCountingTest::sum).containsExactly(2L, 1L);
    }

    @Test
    void aFullSegmentIsFollowedByALargerOneForTheSameHour() throws IOException {
        for (int client = 0; client < 6; client++) {
            counting.count(Uses.old("client-" + client));
            counting.prepare();
        }
        counting.count(Uses.old("client-0"));

        assertThat(counting.open()).extracting(Segment::capacity).containsExactly(2, 2, 4);
        assertThat(counting.open().stream().mapToLong(SegmentCountingTest::sum).sum())
                .isEqualTo(7);
        assertThat(counting.losses().count()).isZero();
    }

    @Test
    void moreKeysThanTheLargestSegmentHoldsKeepTheSlotsThatTheyHave() throws IOException {
        for (int round = 0; round < 5; round++) {
            for (int client = 0; client < 20; client++) {
                counting.count(Uses.old("client-" + client));
                counting.prepare();
            }
        }

        assertThat(counting.open()).extracting(Segment::capacity).containsExactly(2, 2, 4, 4, 8);
        assertThat(counting.open().stream().mapToLong(SegmentCountingTest::sum).sum())
                .isEqualTo(100);
    }

    @Test
    void whereNoSegmentIsReadyCountsAreLostAndThatIsNotedOnDiskToo() throws IOException {
        counting.count(Uses.old("one"));
        counting.count(Uses.old("two"));
        counting.count(Uses.old("three"));
        clock.forward(Duration.ofMillis(500));
        counting.count(Uses.old("one"));
        counting.count(Uses.old("three"));

        assertThat(counting.losses().count()).isEqualTo(2);
        assertThat(counting.losses().take())
                .contains(
                        new Interval(Instant.parse("2026-11-20T10:59:59Z"), Instant.parse("2026-11-20T10:59:59.501Z")));
        assertThat(counting.losses().take()).isEmpty();
        Segment segment = counting.open().get(0);
        assertThat(LeftSegmentReader.read(segment.file()).lost()).isEqualTo(2);
        assertThat(sum(segment)).isEqualTo(3);
    }

    @Test
    void anHourWithoutASegmentLosesCountsUntilOneIsMade() throws IOException {
        counting.count(Uses.old("acme"));
        clock.set("2026-11-20T11:00:00Z");
        counting.count(Uses.old("acme"));
        counting.prepare();
        counting.count(Uses.old("acme"));

        assertThat(counting.losses().count()).isEqualTo(1);
        assertThat(counting.open()).extracting(SegmentCountingTest::sum).containsExactly(1L, 1L);
    }

    @Test
    void aSegmentIsRetiredOnceItsHourIsOverForAWhile() throws IOException {
        counting.count(Uses.old("acme"));
        clock.set("2026-11-20T11:04:59.999Z");
        assertThat(counting.retire()).isEmpty();

        clock.set("2026-11-20T11:05:00Z");
        assertThat(counting.retire()).hasSize(1);
        assertThat(counting.open()).isEmpty();
    }

    @Test
    void anHourThatIsTakenUpAfterItsSegmentRetiredGetsAnother() throws IOException {
        counting.count(Uses.old("acme"));
        clock.set("2026-11-20T11:05:00Z");
        List<Segment> retired = counting.retire();
        counting.prepare();
        clock.set("2026-11-20T10:30:00Z");
        counting.count(Uses.old("acme"));

        assertThat(retired).extracting(SegmentCountingTest::sum).containsExactly(1L);
        assertThat(counting.open()).extracting(Segment::hour).containsExactly(hour("10:00"));
    }

    @Test
    void aDamagedSlotIsLeftAloneAndCountingGoesOnInAnotherSegment() throws IOException {
        counting.count(Uses.old("acme"));
        counting.prepare();
        Segment first = counting.open().get(0);
        try (FileChannel channel = FileChannel.open(first.file().path(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {99}), Layout.slot(0) + Layout.SLOT_COUNTER);
        }
        counting.count(Uses.old("acme"));

        assertThat(first.isDamaged()).isTrue();
        assertThat(first.read()).containsOnlyNulls();
        assertThat(sum(counting.open().get(1))).isEqualTo(1);
        assertThat(counting.losses().count()).isZero();
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        var begin = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(thread -> new Thread(() -> countAThousandTimes(begin, thread)))
                .toList();
        threads.forEach(Thread::start);
        begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(counting.open().stream().mapToLong(SegmentCountingTest::sum).sum()
                        + counting.losses().count())
                .isEqualTo(8_000);
        assertThat(counting.losses().count()).isZero();
    }

    @Test
    void nothingIsLeftOfASegmentForWhichThereIsNoRoom() throws IOException {
        Path own;
        try (Stream<Path> folders = Files.list(base)) {
            own = folders.findFirst().orElseThrow();
        }
        counting.count(Uses.old("acme"));
        folder.delete();

        assertThatIOException().isThrownBy(counting::prepare);
        assertThat(own).doesNotExist();
        counting.count(Uses.old("acme"));
        assertThat(sum(counting.open().get(0))).isEqualTo(2);
        folder = new OwnFolder(base, UUID.randomUUID());
    }

    private void countAThousandTimes(CountDownLatch begin, int thread) {
        Use mine = Uses.old("client-" + thread % 2);
        try {
            begin.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < 1_000; i++) {
            counting.count(mine);
        }
    }

    private static long sum(Segment segment) {
        return segment.read().stream()
                .map(Objects::requireNonNull)
                .mapToLong(Slot::count)
                .sum();
    }

    private static long hour(String time) {
        return Instant.parse("2026-11-20T" + time + ":00Z").getEpochSecond() / 3_600;
    }
}

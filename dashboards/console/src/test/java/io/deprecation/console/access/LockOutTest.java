package io.deprecation.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LockOutTest {

    private final MovableClock clock = new MovableClock();
    private final LockOut lockOut = new LockOut(clock);

    @Test
    void aNameIsLockedFromEverywhereAfterFiveFailures() {
        fail(LockOut.OF_A_NAME - 1, "jo");
        assertThat(lockOut.remaining("jo", "10.0.0.1")).isEmpty();

        fail(1, "jo");

        assertThat(lockOut.remaining("jo", "10.9.9.9")).contains(LockOut.SPAN);
        assertThat(lockOut.remaining("kim", "10.0.0.1")).isEmpty();
    }

    @Test
    void anAddressIsLockedForEveryNameAfterTwentyFailures() {
        for (int number = 0; number < LockOut.OF_AN_ADDRESS; number++) {
            lockOut.failed("name-" + number, "10.0.0.1");
        }

        assertThat(lockOut.remaining("kim", "10.0.0.1")).contains(LockOut.SPAN);
        assertThat(lockOut.remaining("kim", "10.0.0.2")).isEmpty();
    }

    @Test
    void aLockEndsAfterItsSpan() {
        fail(LockOut.OF_A_NAME, "jo");

        clock.moveBy(LockOut.SPAN.minusSeconds(1));
        assertThat(lockOut.remaining("jo", "10.0.0.1")).contains(Duration.ofSeconds(1));
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(lockOut.remaining("jo", "10.0.0.1")).isEmpty();
        fail(1, "jo");
        assertThat(lockOut.remaining("jo", "10.0.0.1")).isEmpty();
    }

    @Test
    void aSuccessForgivesTheNameAndNotTheAddress() {
        fail(LockOut.OF_A_NAME - 1, "jo");
        lockOut.succeeded("jo");
        fail(LockOut.OF_A_NAME - 1, "jo");
        assertThat(lockOut.remaining("jo", "10.0.0.1")).isEmpty();

        for (int round = 0; round < LockOut.OF_AN_ADDRESS; round++) {
            lockOut.failed("name-" + round, "10.0.0.1");
            lockOut.succeeded("own");
        }
        assertThat(lockOut.remaining("own", "10.0.0.1")).contains(LockOut.SPAN);
    }

    private void fail(int times, String name) {
        for (int time = 0; time < times; time++) {
            lockOut.failed(name, "10.0.0.1");
        }
    }
}

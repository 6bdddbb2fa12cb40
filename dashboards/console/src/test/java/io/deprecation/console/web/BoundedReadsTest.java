package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

final class BoundedReadsTest {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();

    @Test
    void whoeverGoesAwayInterruptsNobody() throws Exception {
        try (BoundedReads reads = BoundedReads.start(1, 1, Duration.ofMinutes(1))) {
            Disposable client = reads.ask(this::waits).subscribe();
            started.await();

            client.dispose();
            release.countDown();

            assertThat(outcome.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatTakesTooLongIsAnsweredWithoutIt() {
        try (BoundedReads reads = BoundedReads.start(1, 1, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> reads.ask(this::waits).block(Duration.ofSeconds(20)))
                    .hasCauseInstanceOf(TimeoutException.class);
            release.countDown();
            assertThat(outcome.join()).isTrue();
        }
    }

    @Test
    void aQuestionIsNotAskedByWhoeverWantsToKnow() {
        try (BoundedReads reads = BoundedReads.start(1, 1, Duration.ofMinutes(1))) {
            assertThat(reads.ask(() -> Thread.currentThread().getName()).block(Duration.ofSeconds(20)))
                    .startsWith("console-");
        }
    }

    private boolean waits() {
        started.countDown();
        try {
            outcome.complete(release.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            outcome.completeExceptionally(interrupted);
        }
        return true;
    }
}

package io.deprecation.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Threads that call until they are told to stop. The first call that throws is told of at the end. */
final class Load implements AutoCloseable {

    private static final int THREADS = 8;
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final AtomicLong calls = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<CompletableFuture<Void>> running;

    private volatile boolean over;

    private Load(Runnable call) {
        running = Stream.generate(() -> CompletableFuture.runAsync(() -> repeat(call), threads))
                .limit(THREADS)
                .toList();
    }

    static Load of(Runnable call) {
        return new Load(call);
    }

    /** Waits until so many more calls have been answered, or one went wrong. */
    void goOn(int more) {
        long enough = calls.get() + more;
        await().atMost(WAIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> calls.get() >= enough || running.stream().anyMatch(CompletableFuture::isDone));
    }

    /** Stops it; the number of calls. Throws what the first call that went wrong did. */
    long end() {
        over = true;
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        return calls.get();
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private void repeat(Runnable call) {
        while (!over) {
            call.run();
            calls.incrementAndGet();
        }
    }
}

package io.deprecation.console.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Threads that may wait for the database, so that no event loop does: a few, and a short queue before them, so that a
 * database that hangs holds up the console alone. Safe for use by many threads.
 *
 * <p>Nothing here interrupts a thread. An interrupt would close the channel of the file that H2 is reading, and with it
 * the database of everybody; so Reactor's own schedulers, which interrupt what nobody waits for any more, will not do.
 */
public final class BoundedReads implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    private BoundedReads(String name, int threads, int waiting, Duration patience) {
        var number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.threads.allowCoreThreadTimeOut(true);
        this.patience = patience;
    }

    /** As many as leave the ledger connections of its own. */
    public static BoundedReads start() {
        return start(THREADS, WAITING, PATIENCE);
    }

    /**
     * A single one, for what may not keep the others from being asked.
     *
     * @param name what the thread is called
     */
    public static BoundedReads startOne(String name) {
        return new BoundedReads(name, 1, WAITING, PATIENCE);
    }

    static BoundedReads start(int threads, int waiting, Duration patience) {
        return new BoundedReads("console", threads, waiting, patience);
    }

    /**
     * What a question is answered, by one of the threads.
     *
     * @return fails with a {@link java.util.concurrent.RejectedExecutionException} if too many wait already, and with a
     *     {@link java.util.concurrent.TimeoutException} if there is no answer within half a minute
     */
    public <T> Mono<T> ask(Supplier<T> question) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(question, threads), true)
                .timeout(patience);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

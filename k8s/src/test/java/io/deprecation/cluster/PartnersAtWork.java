package io.deprecation.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Threads that use the old form of one replica after the other, as a load balancer lets them, until they are told to stop. */
final class PartnersAtWork implements AutoCloseable {

    static final int THREADS = 4;
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final Supplier<List<LocalPod>> gateways;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final List<CompletableFuture<Void>> running;

    private volatile boolean over;

    private PartnersAtWork(Supplier<List<LocalPod>> gateways) {
        this.gateways = gateways;
        running = Stream.generate(() -> CompletableFuture.runAsync(this::work, threads))
                .limit(THREADS)
                .toList();
    }

    static PartnersAtWork on(Supplier<List<LocalPod>> gateways) {
        return new PartnersAtWork(gateways);
    }

    /** Waits for so many more answers; ends early if one was wrong, of which {@link #end()} tells. */
    void goOn(int more) {
        long enough = answered.get() + more;
        await().atMost(WAIT)
                .until(() -> answered.get() >= enough || running.stream().anyMatch(CompletableFuture::isDone));
    }

    /** Stops; how many uses were answered. */
    long end() {
        over = true;
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        return answered.get();
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private void work() {
        while (!over) {
            List<LocalPod> known = gateways.get();
            LocalPod next = known.get((int) (calls.getAndIncrement() % known.size()));
            try {
                expect(Calls.use(next));
                answered.incrementAndGet();
            } catch (IOException gone) {
                // Killed, or not there yet: the next one answers.
                Thread.onSpinWait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void expect(HttpResponse<String> response) {
        String body = response.body();
        if (response.statusCode() != 201
                || !body.contains("\"name\":\"Ada Lovelace\"")
                || !body.contains("\"firstName\":\"Ada\"")) {
            throw new AssertionError("a use was not answered as it should be: " + response.statusCode() + " " + body);
        }
    }
}

package io.deprecation.app.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Clients that keep their connections, as those behind a load balancer: they open none to a gateway that is not ready, and
 * go on with one that they have until they are told that it will be closed.
 */
final class Callers implements AutoCloseable {

    private static final int CALLERS = 8;
    private static final int SLOW_MILLIS = 1_500;
    private static final String BODY = "{\"name\":\"Ada Lovelace\"}";

    private final int port;
    private final Readiness readiness;
    private final AtomicLong answered = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    private List<Future<?>> running = List.of();

    Callers(int port, Readiness readiness) {
        this.port = port;
        this.readiness = readiness;
    }

    /** What the upstream of such callers does: it takes its time with every other one. */
    static void serve(Message request, Socket connection) throws IOException {
        if (request.firstLine().contains("/customers/slow")) {
            try {
                TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        connection.getOutputStream().write(Answers.json(Answers.NEW));
    }

    void start() {
        running = IntStream.range(0, CALLERS)
                .<Future<?>>mapToObj(each -> threads.submit(() -> {
                    callUntilTheEnd(each % 2 == 0 ? "/customers/slow" : "/customers");
                    return null;
                }))
                .toList();
    }

    /** Waits until so many calls have been answered, or one went wrong. */
    void goOn(int calls) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> answered.get() >= calls || running.stream().anyMatch(Future::isDone));
    }

    /** One call on a connection of its own. */
    Message call() throws IOException {
        try (Wire wire = Wire.to(port)) {
            return call(wire, "/customers");
        }
    }

    /** Waits until all are done, which they are once the gateway has told them; the number of calls, none of which failed. */
    long end() throws Exception {
        for (Future<?> each : running) {
            each.get(1, TimeUnit.MINUTES);
        }
        return answered.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void callUntilTheEnd(String path) throws IOException {
        while (readiness.isUp()) {
            try (Wire wire = Wire.to(port)) {
                boolean kept = true;
                while (kept) {
                    kept = call(wire, path).field("Connection").isEmpty();
                }
            }
        }
    }

    private Message call(Wire wire, String path) throws IOException {
        wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: acme-key\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
        Message answer = wire.answer();
        if (answer.status() != 200 || !answer.text().endsWith("\"name\":\"Ada Lovelace\"}")) {
            throw new IllegalStateException("a call was not answered as it should be: " + answer.firstLine());
        }
        answered.incrementAndGet();
        return answer;
    }
}

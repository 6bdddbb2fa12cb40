package io.deprecation.benchmarks.gateway.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come whether or not the last one is answered, at times that are independent of each other (a Poisson
 * process, the same for the same rate): how long a caller waits.
 */
public final class OpenLoop {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    /** No shorter than the kernel takes to wake a thread; the upstream has the core meanwhile. */
    private static final long NAP = 50_000;

    private final double nanosBetween;
    private final Random random = new Random(42);
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 20);
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private Tally tally = new Tally();
    private int busy;

    private OpenLoop(double perSecond) {
        this.nanosBetween = 1e9 / perSecond;
    }

    /**
     * Calls for so long at that rate, and waits for the last answers. A request that finds no connection idle is not sent.
     * Before that each connection has one request answered, which does not count: callers keep their connections, so that
     * to accept them all at once is no part of what is measured.
     */
    public static Outcome run(Call call, int connections, double perSecond, Duration time) {
        try (var selector = Selector.open()) {
            var loop = new OpenLoop(perSecond);
            loop.warm(selector, Connections.open(call, selector, connections));
            return loop.run(selector, time.toNanos());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void warm(Selector selector, List<Connection> connections) throws IOException {
        idle.addAll(connections);
        for (int i = 0; i < connections.size(); i++) {
            send(System.nanoTime());
        }
        for (long end = System.nanoTime() + PATIENCE; busy > 0 && System.nanoTime() < end; ) {
            selector.select(PATIENCE / 1_000_000);
            advance(selector.selectedKeys().iterator());
        }
        tally = new Tally();
    }

    private Outcome run(Selector selector, long nanos) throws IOException {
        long begun = System.nanoTime();
        long end = begun + nanos;
        long due = begun;
        while (due < end || (busy > 0 && System.nanoTime() < end + PATIENCE)) {
            for (long now = System.nanoTime(); due <= now && due < end; due += gap()) {
                send(due);
            }
            if (selector.selectNow() > 0) {
                advance(selector.selectedKeys().iterator());
            } else if (due - System.nanoTime() > NAP || due >= end) {
                LockSupport.parkNanos(NAP);
            }
        }
        Connections.close(selector, tally);
        return tally.outcome();
    }

    private long gap() {
        return (long) (-Math.log(1 - random.nextDouble()) * nanosBetween);
    }

    private void send(long due) throws IOException {
        Connection connection = idle.poll();
        if (connection == null) {
            tally.unsent();
            return;
        }
        busy++;
        try {
            connection.send(due);
        } catch (IOException broken) {
            lose(connection);
        }
    }

    private void advance(Iterator<SelectionKey> ready) throws IOException {
        while (ready.hasNext()) {
            var connection = (Connection) ready.next().attachment();
            ready.remove();
            try {
                if (connection.advance(in, tally)) {
                    busy--;
                    idle.add(connection);
                }
            } catch (IOException | IllegalStateException broken) {
                lose(connection);
            }
        }
    }

    private void lose(Connection connection) throws IOException {
        if (connection.isBusy()) {
            tally.bad();
            busy--;
        }
        idle.remove(connection);
        connection.close();
    }
}

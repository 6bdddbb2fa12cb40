package io.deprecation.benchmarks.gateway.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Iterator;

/** So many connections, each of which sends its next request when the last one is answered: how much can be taken. */
public final class ClosedLoop {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Call call;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 20);
    private final Tally tally = new Tally();
    private int busy;

    private ClosedLoop(Call call) {
        this.call = call;
    }

    /** Calls for so long, and waits for the last answers. */
    public static Outcome run(Call call, int connections, Duration time) {
        try (var selector = Selector.open()) {
            return new ClosedLoop(call).run(selector, connections, time.toNanos());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Outcome run(Selector selector, int connections, long nanos) throws IOException {
        for (Connection connection : Connections.open(call, selector, connections)) {
            connection.send(System.nanoTime());
            busy++;
        }
        long end = System.nanoTime() + nanos;
        while (busy > 0 && selector.select(PATIENCE.toMillis()) > 0) {
            for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
                Connection connection = (Connection) ready.next().attachment();
                ready.remove();
                advance(connection, end);
            }
        }
        Connections.close(selector, tally);
        return tally.outcome();
    }

    private void advance(Connection connection, long end) throws IOException {
        try {
            if (connection.advance(in, tally)) {
                if (System.nanoTime() < end) {
                    connection.send(System.nanoTime());
                } else {
                    busy--;
                }
            }
        } catch (IOException | IllegalStateException broken) {
            tally.bad();
            busy--;
            connection.close();
        }
    }
}

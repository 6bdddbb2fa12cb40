package io.deprecation.benchmarks.gateway.load;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection to a gateway, kept alive, with one request under way at a time. For one thread. */
final class Connection {

    private final Call call;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out;
    private final MessageReader reader = new MessageReader(part -> {});
    private long due;
    private boolean busy;

    private Connection(Call call, SocketChannel channel, SelectionKey key) {
        this.call = call;
        this.channel = channel;
        this.key = key;
        this.out = call.request().duplicate();
    }

    /** Connects, and waits for that. */
    static Connection open(Call call, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(call.to());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        var connection = new Connection(call, channel, key);
        key.attach(connection);
        return connection;
    }

    boolean isBusy() {
        return busy;
    }

    /** Sends the request that was due at {@code due}, by the clock of {@link System#nanoTime}. */
    void send(long due) throws IOException {
        this.due = due;
        busy = true;
        out.rewind();
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on; whether an answer has come, which is in {@code tally} then. */
    boolean advance(ByteBuffer in, Tally tally) throws IOException {
        if (key.isWritable()) {
            write();
        }
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("Closed by the other side");
        }
        if (!reader.read(in.flip())) {
            return false;
        }
        busy = false;
        if (call.isAnsweredBy(reader)) {
            tally.good(System.nanoTime() - due);
        } else {
            tally.bad();
        }
        return true;
    }

    void close() throws IOException {
        busy = false;
        channel.close();
    }
}

package io.deprecation.benchmarks.gateway.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/**
 * The API behind the gateways: {@code /anything/BYTES} is a list of that size, whatever the method; {@value #RECEIVED}
 * is the last body that was sent to it. One thread, and no bound of its own.
 */
public final class Upstream {

    /** Where the last body that it got can be looked at. */
    public static final String RECEIVED = "/received";

    private final Answers answers = new Answers();
    private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    private byte[] received = {};

    private Upstream() {}

    /** Serves until it is killed; the argument is its port on loopback. */
    public static void main(String[] args) throws IOException {
        new Upstream().serve(Integer.parseInt(args[0]));
    }

    private void serve(int port) throws IOException {
        try (var selector = Selector.open();
                var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4_096);
            server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            while (true) {
                selector.select();
                for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    handle(selector, server, key);
                }
            }
        }
    }

    private void handle(Selector selector, ServerSocketChannel server, SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            accept(selector, server);
            return;
        }
        var caller = (Caller) key.attachment();
        try {
            caller.handle(key);
        } catch (IOException gone) {
            key.channel().close();
        }
    }

    private void accept(Selector selector, ServerSocketChannel server) throws IOException {
        SocketChannel channel = server.accept();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Caller(channel));
    }

    /** One connection; it answers a request before it reads the next. */
    private final class Caller {

        private final SocketChannel channel;
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final MessageReader reader = new MessageReader(this::keep);
        private ByteBuffer out = ByteBuffer.allocate(0);

        private Caller(SocketChannel channel) {
            this.channel = channel;
        }

        private void keep(ByteBuffer part) {
            while (part.hasRemaining()) {
                sent.write(part.get());
            }
        }

        private void handle(SelectionKey key) throws IOException {
            if (!out.hasRemaining()) {
                read();
            }
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        private void read() throws IOException {
            in.clear();
            if (channel.read(in) < 0) {
                channel.close();
                throw new IOException("Closed by the other side");
            }
            if (reader.read(in.flip())) {
                out = answer();
            }
        }

        private ByteBuffer answer() {
            if (reader.head().startsWith("get " + RECEIVED + " ")) {
                return Answers.whole("", received);
            }
            if (sent.size() > 0) {
                received = sent.toByteArray();
                sent.reset();
            }
            return answers.to(reader.head());
        }
    }
}

package io.deprecation.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between a client and PostgreSQL, and cuts the connection around the next {@code COMMIT} when told to. */
final class FaultProxy implements AutoCloseable {

    /** Where the connection is cut. */
    enum Cut {
        /** The server never hears of the commit. */
        BEFORE,
        /** The server hears half of it. */
        WITHIN,
        /** The server commits, and nobody waits for its answer. */
        AFTER,
        /** The server commits and answers, and the answer is lost. */
        ANSWER
    }

    private static final String COMMIT = "COMMIT";

    private final ServerSocket door;
    private final int server;
    private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean closedToAll;

    FaultProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts around the next commit of any connection. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    /** How often it was cut. */
    int cuts() {
        return cuts.get();
    }

    /** Lets nobody through, or everybody again. */
    void closeToAll(boolean closed) {
        closedToAll = closed;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (closedToAll) {
                    client.close();
                } else {
                    var link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), server));
                    start(link::toServer);
                    start(link::toClient);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, both ways. */
    private final class Link {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean losesAnswer;

        private Link(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        private void toServer() {
            byte[] some = new byte[65_536];
            try (client;
                    upstream) {
                InputStream in = client.getInputStream();
                OutputStream out = upstream.getOutputStream();
                for (int read = in.read(some); read >= 0 && !closedToAll; read = in.read(some)) {
                    if (!pass(some, read, out)) {
                        return;
                    }
                }
            } catch (IOException cut) {
                // So be it.
            }
        }

        /** Whether the connection goes on. */
        private boolean pass(byte[] bytes, int length, OutputStream out) throws IOException {
            boolean commits = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT);
            Cut cut = commits ? next.getAndSet(null) : null;
            if (cut != null) {
                cuts.incrementAndGet();
            }
            losesAnswer |= cut == Cut.ANSWER;
            out.write(bytes, 0, cut == Cut.BEFORE ? 0 : cut == Cut.WITHIN ? length / 2 : length);
            out.flush();
            return cut == null || cut == Cut.ANSWER;
        }

        private void toClient() {
            byte[] some = new byte[65_536];
            try (client;
                    upstream) {
                InputStream in = upstream.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int read = in.read(some); read >= 0 && !losesAnswer && !closedToAll; read = in.read(some)) {
                    out.write(some, 0, read);
                    out.flush();
                }
            } catch (IOException cut) {
                // So be it.
            }
        }
    }
}

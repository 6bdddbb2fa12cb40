package io.deprecation.app.fault;

import io.deprecation.app.fault.FaultCase.Side;
import io.deprecation.app.hardening.SeenRequest;
import io.deprecation.app.hardening.StrictReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** An upstream that answers each case, well or badly, and keeps what it has seen. */
final class FaultUpstream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket socket;
    private final List<FaultCase> cases;
    private final List<CountDownLatch> begun;
    private final Queue<SeenRequest> seen = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    FaultUpstream(List<FaultCase> cases) throws IOException {
        this.cases = cases;
        this.begun =
                Stream.generate(() -> new CountDownLatch(1)).limit(cases.size()).toList();
        this.socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The requests that it has seen, whole or not. */
    List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** What the gateway did that it must not. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Opens once a case has been answered as far as it is. */
    CountDownLatch begun(FaultCase fault) {
        return begun.get(fault.number());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                thread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var reader = new StrictReader(connection.getInputStream());
            for (SeenRequest request = reader.next(); answer(connection, request); request = reader.next()) {
                // The gateway keeps a connection that is well.
            }
        } catch (StrictReader.Unreadable unreadable) {
            faults.add("unreadable: " + unreadable.getMessage());
        } catch (EOFException over) {
            // The gateway has let go of it.
        } catch (IOException broken) {
            // Or broken it off.
        }
    }

    /** Answers a request; whether another may follow. */
    private boolean answer(Socket connection, SeenRequest request) throws IOException {
        seen.add(request);
        if (!request.whole()) {
            return false;
        }
        FaultCase fault = cases.get(FaultCase.number(request.target()));
        byte[] response = Wire.response(fault);
        switch (fault.side()) {
            case REQUEST -> connection.getOutputStream().write(response);
            case RESPONSE -> Sabotage.send(connection, response, fault);
            case LEAVING -> connection.getOutputStream().write(response, 0, fault.cut(response));
        }
        begun(fault).countDown();
        boolean well = fault.side() == Side.REQUEST || fault.fault() == FaultCase.Fault.DRIBBLE;
        if (!well && !connection.isClosed()) {
            awaitEnd(connection, fault);
        }
        return well;
    }

    /** Whatever went wrong, the gateway lets go of the connection. */
    private void awaitEnd(Socket connection, FaultCase fault) throws IOException {
        connection.setSoTimeout(PATIENCE_MILLIS);
        try {
            Sabotage.awaitEnd(connection);
        } catch (SocketTimeoutException heldOn) {
            faults.add("the gateway held on to the upstream's connection: " + fault);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "fault-upstream");
        thread.setDaemon(true);
        thread.start();
    }
}

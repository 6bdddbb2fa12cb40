package io.deprecation.app.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * Sends the requests of the cases. Safe for use by many threads.
 *
 * @param port the gateway's
 */
record FaultClient(int port, FaultUpstream upstream) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** Plays a case's client; what it got. */
    RawAnswer play(FaultCase fault) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            byte[] request = Wire.request(fault);
            switch (fault.side()) {
                case REQUEST -> sabotage(socket, request, fault);
                case RESPONSE -> socket.getOutputStream().write(request);
                case LEAVING -> {
                    socket.getOutputStream().write(request);
                    leave(socket, fault);
                }
            }
            return socket.isClosed() ? RawAnswer.NONE : RawAnswer.read(socket.getInputStream());
        } catch (SocketTimeoutException hung) {
            throw new IllegalStateException("the gateway neither answered nor hung up: " + fault, hung);
        }
    }

    /** A gateway that has seen enough may hang up while the rest is still being sent. */
    private static void sabotage(Socket socket, byte[] request, FaultCase fault) throws IOException {
        try {
            Sabotage.send(socket, request, fault);
        } catch (SocketException hungUp) {
            // It may have answered before.
        }
    }

    /** Goes once the upstream has answered as much as it will, unless the gateway has lost its patience with it before. */
    private void leave(Socket socket, FaultCase fault) throws IOException, InterruptedException {
        while (!upstream.begun(fault).await(10, TimeUnit.MILLISECONDS)) {
            if (socket.getInputStream().available() > 0) {
                return;
            }
        }
        Sabotage.leave(socket, fault);
    }
}

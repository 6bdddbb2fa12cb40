package io.deprecation.app.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

/** Sends a message over a connection, and does to it what a case says. */
final class Sabotage {

    private static final int DRIBBLED = 12;

    private Sabotage() {}

    /** Sends what comes before the fault, and what comes after it where something does. */
    static void send(Socket socket, byte[] message, FaultCase fault) throws IOException {
        int cut = fault.cut(message);
        OutputStream out = socket.getOutputStream();
        out.write(message, 0, cut);
        switch (fault.fault()) {
            case RESET -> reset(socket);
            case FIN -> socket.shutdownOutput();
            case STALL -> out.flush();
            case DRIBBLE -> dribble(out, message, cut);
        }
    }

    /** Goes away. */
    static void leave(Socket socket, FaultCase fault) throws IOException {
        if (fault.fault() == FaultCase.Fault.RESET) {
            reset(socket);
        } else {
            socket.close();
        }
    }

    /** Waits until the other end is gone, whatever it still sends. */
    static void awaitEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var buffer = new byte[1024];
        try {
            while (in.read(buffer) >= 0) {
                // It may have had something on its way.
            }
        } catch (SocketException reset) {
            // That is an end, too.
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void dribble(OutputStream out, byte[] message, int from) throws IOException {
        int rest = Math.min(from + DRIBBLED, message.length);
        for (int i = from; i < rest; i++) {
            out.write(message, i, 1);
        }
        out.write(message, rest, message.length - rest);
    }
}

package io.deprecation.console.config;

import java.net.InetAddress;

/** The console was to listen where others than this machine could reach it, and nobody would be asked who they are. */
final class OpenConsoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final InetAddress address;

    OpenConsoleException(InetAddress address) {
        super("without deprecation.console.users the console must not listen on " + address.getHostAddress());
        this.address = address;
    }

    InetAddress address() {
        return address;
    }
}

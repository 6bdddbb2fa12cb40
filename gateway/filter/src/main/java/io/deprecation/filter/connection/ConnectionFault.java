package io.deprecation.filter.connection;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the other end of a connection did wrong. Where in the code that was noticed says nothing, so it has no trace. */
public final class ConnectionFault extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    ConnectionFault(HttpStatus status, String why) {
        super(status, why);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Whether it was the client that did it, and not the upstream. */
    public boolean isClients() {
        return getStatusCode().is4xxClientError();
    }

    /** Whether it was too slow; otherwise what it sent was wrong. */
    public boolean isLate() {
        return getStatusCode().isSameCodeAs(HttpStatus.REQUEST_TIMEOUT)
                || getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }
}

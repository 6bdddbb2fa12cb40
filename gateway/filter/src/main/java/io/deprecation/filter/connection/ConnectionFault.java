package io.deprecation.filter.connection;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the other end of a connection did wrong. Where in the code that was noticed says nothing, so it has no trace. */
final class ConnectionFault extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    ConnectionFault(HttpStatus status, String why) {
        super(status, why);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

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

    /** Whether a client's body is not framed as HTTP/1.1 has it. */
    public boolean isBrokenBody() {
        return getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST);
    }

    /** Whether a client's body has not come in time. */
    public boolean isSlowBody() {
        return getStatusCode().isSameCodeAs(HttpStatus.REQUEST_TIMEOUT);
    }
}

package io.deprecation.filter.encoding;

/** Bytes that are not in the coding that they claim to be in, or end too soon. */
public final class CodingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CodingException(String message) {
        super(message);
    }

    CodingException(String message, Throwable cause) {
        super(message, cause);
    }
}

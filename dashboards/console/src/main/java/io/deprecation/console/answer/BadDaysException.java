package io.deprecation.console.answer;

/** Somebody asks for days that cannot be told. Its message says why and what to write, and nothing of what was written. */
public final class BadDaysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadDaysException(String message) {
        super(message);
    }
}

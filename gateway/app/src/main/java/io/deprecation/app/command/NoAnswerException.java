package io.deprecation.app.command;

/** Somebody who was asked gave no answer, or none that can be used. Its message says who, and what to do. */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
        super(message);
    }
}

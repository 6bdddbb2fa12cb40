package io.deprecation.benchmarks.gateway;

/** A variant does not do what is measured. */
final class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1;

    WrongAnswerException(String message) {
        super(message);
    }
}

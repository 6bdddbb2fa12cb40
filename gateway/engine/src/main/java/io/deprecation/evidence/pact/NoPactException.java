package io.deprecation.evidence.pact;

/** A file is no Pact that can be judged. Its message says why in words of ours, never with the file's content. */
final class NoPactException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoPactException(String why) {
        super(why);
    }
}

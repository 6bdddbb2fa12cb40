package io.deprecation.usage;

/** The ledger's database did not answer. Its message says what was asked, and nothing of the database's insides. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer, for the log. */
    public LedgerUnavailableException(String message) {
        super(message);
    }

    /** What could not be done, and why, for the log. */
    public LedgerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

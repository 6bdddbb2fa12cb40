package io.deprecation.rule.cron;

/** A text is no cron expression. */
public final class CronSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String action;

    CronSyntaxException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What to do about it, a sentence without its full stop. */
    public String action() {
        return action;
    }
}

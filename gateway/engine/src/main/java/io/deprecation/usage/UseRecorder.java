package io.deprecation.usage;

/**
 * Where uses are counted. A count that {@link #count} returned from survives the death of the process. Safe for use by
 * many threads; nothing in it waits, throws or calls out, so that an event loop may call it for every exchange.
 */
public interface UseRecorder {

    /** Counts nothing: for a gateway without a ledger. */
    UseRecorder NONE = new UseRecorder() {
        @Override
        public void count(Use use) {}

        @Override
        public void userAgent(String deprecation, String client, String userAgent) {}
    };

    /**
     * Counts one use, in the hour that it is now. To be called before the first byte of the answer goes out, so that
     * what was answered is counted. Counting a legacy request also keeps it as the client's last one.
     */
    void count(Use use);

    /**
     * Notes the {@code User-Agent} of a request that held the old form, or got it: evidence for people, best effort,
     * bounded per deprecation, client and day.
     */
    void userAgent(String deprecation, String client, String userAgent);
}

package io.deprecation.usage;

/**
 * Where uses are counted. A count that {@link #count} returned from survives the death of the process. Safe for use by
 * many threads; nothing in it waits, throws or calls out, so that an event loop may call it for every exchange.
 */
public interface UseRecorder {

    /** Counts nothing: for a gateway without a ledger. */
    UseRecorder NONE = new UseRecorder() {
        @Override
        public void count(String deprecation, String client, Observation observation, String pattern, String method) {}

        @Override
        public void userAgent(String deprecation, String client, String userAgent) {}
    };

    /**
     * Counts one use, in the hour that it is now. To be called before the first byte of the answer goes out, so that
     * what was answered is counted. Counting a legacy request also keeps it as the client's last one.
     *
     * <p>The parts are those of a {@link Use}, which need not be made for it: counting makes no garbage.
     */
    void count(String deprecation, String client, Observation observation, String pattern, String method);

    /** Counts one use, as its parts. */
    default void count(Use use) {
        count(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method());
    }

    /**
     * Notes the {@code User-Agent} of a request that held the old form, or got it: evidence for people, best effort,
     * bounded per deprecation, client and day.
     */
    void userAgent(String deprecation, String client, String userAgent);
}

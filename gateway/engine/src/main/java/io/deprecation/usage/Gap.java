package io.deprecation.usage;

/**
 * A stretch for which counts may be missing, so that no use in it proves nothing.
 *
 * @param interval when; where its end is not known yet, until the instant of asking
 * @param cause why
 */
public record Gap(Interval interval, Cause cause) {

    /** Why counts may be missing. The names are stored in the ledger. */
    public enum Cause {
        /** A process ended without a clean end, and its segments were not recovered. */
        VANISHED("a process vanished and what it had counted last was not recovered"),
        /** Counts had no room: the disk was full, or the segments could not be made in time. */
        LOST("counts were lost because there was no room for them"),
        /** A segment file was damaged. */
        DAMAGED("a segment file was damaged");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** The cause for people, as part of a sentence. */
        public String words() {
            return words;
        }
    }
}

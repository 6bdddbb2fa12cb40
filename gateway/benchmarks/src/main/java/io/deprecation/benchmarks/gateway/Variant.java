package io.deprecation.benchmarks.gateway;

import java.util.List;

/**
 * What stands between the load and the upstream.
 *
 * @param title as in the table
 * @param path what is asked for, up to the size
 * @param translation what it does to the bodies
 * @param command how it is started; empty if it is nothing
 * @param port where it listens
 */
record Variant(String title, String path, Translation translation, List<String> command, int port) {

    Variant {
        command = List.copyOf(command);
    }

    /** What becomes of a body. */
    enum Translation {
        /** Nothing, to the byte. */
        NONE,
        /** Every customer is in both forms, and every number is what it was. */
        EXACT,
        /** Every customer is in both forms; numbers are doubles, so that long ids are not what they were. */
        DOUBLES
    }
}

package io.deprecation.benchmarks.gateway;

import java.time.Duration;
import java.util.List;

/**
 * One kind of exchange that is measured.
 *
 * @param bytes the size of the body, about
 * @param packed whether the client takes gzip
 * @param posts whether the client sends a body of that size too
 * @param connections how many clients call at once
 * @param seconds how long one round of it takes
 */
record Cell(int bytes, boolean packed, boolean posts, int connections, double seconds) {

    private static final int KB = 1024;
    private static final int MB = 1024 * KB;

    /** All that are measured, from the small to the large: what a process took once, it mostly keeps. */
    static List<Cell> all() {
        return List.of(
                new Cell(2 * KB, false, false, 32, 1.5),
                new Cell(2 * KB, true, false, 32, 1.5),
                new Cell(2 * KB, false, true, 32, 1.5),
                new Cell(64 * KB, false, false, 16, 1.5),
                new Cell(64 * KB, true, false, 16, 1.5),
                new Cell(MB, false, false, 8, 1.5),
                new Cell(MB, true, false, 8, 1.5),
                new Cell(32 * MB, false, false, 2, 2),
                new Cell(32 * MB, true, false, 2, 2));
    }

    /** As in the table. */
    String title() {
        String size = bytes < MB ? bytes / KB + " KB" : bytes / MB + " MB";
        return size + (packed ? " gzip" : "") + (posts ? " POST" : "");
    }

    Duration time() {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    /** The same for so much of the time. */
    Cell shortened(double part) {
        return new Cell(bytes, packed, posts, connections, seconds * part);
    }
}

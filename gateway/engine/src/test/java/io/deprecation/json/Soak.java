package io.deprecation.json;

import java.lang.management.ManagementFactory;

/** A gigabyte through one rewriter, with the live heap printed on the way: {@code make soak}. Not part of the build. */
final class Soak {

    private static final long ITEMS = 10_000_000;
    private static final int REPORTS = 10;

    private Soak() {}

    @SuppressWarnings("SystemOut") // it is what this program is for
    public static void main(String[] args) {
        var stream = new ItemStream(16 << 10);
        var reporter = new Thread(() -> report(stream), "heap");
        reporter.setDaemon(true);
        reporter.start();
        stream.run(ITEMS);
        System.out.printf(
                "%d MB fed, at most %d bytes held back, unread: %s%n",
                stream.fed() >> 20, stream.mostHeldBack(), stream.unread());
    }

    @SuppressWarnings({"SystemOut", "ThreadSleep"})
    private static void report(ItemStream stream) {
        try {
            for (int i = 0; i < REPORTS * 100; i++) {
                System.gc();
                long live =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.printf("%6d MB fed, %d KB live%n", stream.fed() >> 20, live >> 10);
                Thread.sleep(500);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.segment.SegmentSizes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long a flush takes by how many keys are new, or have grown: what it writes is held by {@link FlushRowsTest}. */
final class FlushCost {

    private static final int[] KEYS = {10, 1_000, 100_000};

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");
    private final PrintStream out;
    private final DatabaseKind kind;

    private FlushCost(PrintStream out, DatabaseKind kind) {
        this.out = out;
        this.kind = kind;
    }

    /** Measures both databases. */
    public static void main(String[] arguments) throws IOException {
        for (DatabaseKind kind : DatabaseKind.values()) {
            for (int keys : KEYS) {
                new FlushCost(System.out, kind).measure(keys);
            }
        }
        System.exit(0);
    }

    private void measure(int keys) throws IOException {
        Path folder = Files.createTempDirectory("flush-cost");
        var settings = new LedgerSettings(kind.fresh(folder), folder.resolve("segments"), Duration.ofHours(1), true);
        try (Ledger ledger = Ledger.open(settings, clock, new SegmentSizes(131_072, 131_072))) {
            count(ledger, keys, 1);
            long allNew = flush(ledger);
            count(ledger, keys, 1);
            long allGrown = flush(ledger);
            count(ledger, keys, 10);
            long allGrownTen = flush(ledger);
            count(ledger, 10, 1);
            out.printf(
                    "%-10s %,7d keys: new %,d ms; grown %,d ms; grown by ten times the uses %,d ms; ten of them %,d ms%n",
                    kind, keys, allNew, allGrown, allGrownTen, flush(ledger));
        }
    }

    private static void count(Ledger ledger, int keys, int times) {
        for (int i = 0; i < keys * times; i++) {
            ledger.recorder().count(Uses.delivered("client-" + i % keys));
        }
    }

    private static long flush(Ledger ledger) {
        long before = System.nanoTime();
        if (!ledger.flush()) {
            throw new IllegalStateException("the database did not answer");
        }
        return (System.nanoTime() - before) / 1_000_000;
    }
}

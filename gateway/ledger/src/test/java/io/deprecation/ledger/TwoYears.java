package io.deprecation.ledger;

import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.JdbcHistory;
import io.deprecation.usage.Interval;
import io.deprecation.usage.UseHistory;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Two years of counts for 200 clients and 50 deprecations in each database, and how long the questions take that pages
 * and the gate ask: the median of several, and the best.
 */
final class TwoYears {

    private static final Instant NOW = TwoYearsOfCounts.NOW;
    private static final LocalDate LAST = TwoYearsOfCounts.LAST;

    private static final int TIMES = 11;

    private final PrintStream out;
    private final DatabaseKind kind;

    private TwoYears(PrintStream out, DatabaseKind kind) {
        this.out = out;
        this.kind = kind;
    }

    /** Measures both databases, or those that the arguments name. */
    public static void main(String[] arguments) throws Exception {
        for (DatabaseKind kind : DatabaseKind.values()) {
            if (arguments.length == 0 || List.of(arguments).contains(kind.name())) {
                new TwoYears(System.out, kind).measure();
            }
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        Path folder = Files.createTempDirectory("ledger-two-years");
        DatabaseSettings settings = withoutMemory(kind.fresh(folder));
        try (Database database = Database.at(settings)) {
            TwoYearsOfCounts.into(settings, database);
            ask(new JdbcHistory(database, InstantSource.fixed(NOW)));
        }
    }

    /** H2 would answer the same question without looking, as long as nothing is written. */
    private DatabaseSettings withoutMemory(DatabaseSettings settings) {
        return kind == DatabaseKind.H2
                ? new DatabaseSettings(
                        settings.url() + ";OPTIMIZE_REUSE_RESULTS=0", settings.username(), settings.password())
                : settings;
    }

    private void ask(UseHistory history) {
        for (int days : new int[] {35, 90, 92, 731}) {
            time(days + " days", () -> daily(history, "d-7", days));
        }
        for (int days : new int[] {35, 90}) {
            time(days + " days, ten a client", () -> daily(history, TwoYearsOfCounts.DENSE, days));
        }
        time("a week by hours", () -> history.hourly("d-7", new Interval(NOW.minus(Duration.ofDays(7)), NOW)));
        time("who was active when", () -> history.activity("d-7"));
        time("gaps of 90 days", () -> history.gaps(new Interval(NOW.minus(Duration.ofDays(90)), NOW)));
        time("what has been counted for", history::deprecations);
        for (int days : new int[] {7, 90}) {
            time(
                    "user agents of %d days".formatted(days),
                    () -> history.userAgents("d-7", LAST.minusDays(days), LAST.plusDays(1)));
        }
        time("last requests", () -> history.lastLegacyRequests("d-7"));
        time("30 days of all", () -> history.legacyDays(LAST.minusDays(30), LAST.plusDays(1)));
        time("clients of all", () -> history.legacyClients(NOW.minus(Duration.ofDays(7))));
    }

    private static Object daily(UseHistory history, String deprecation, int days) {
        return history.daily(deprecation, LAST.minusDays(days), LAST.plusDays(1));
    }

    private void time(String what, Runnable question) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var millis = new ArrayList<Long>();
        var cpu = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            question.run();
            cpu.add((threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000_000);
            millis.add((System.nanoTime() - before) / 1_000_000);
        }
        millis.sort(null);
        cpu.sort(null);
        out.printf(
                "%-10s %-28s %5d ms, at best %d ms; processor, without PostgreSQL's, %d ms%n",
                kind, what, millis.get(TIMES / 2), millis.get(0), cpu.get(TIMES / 2));
    }
}

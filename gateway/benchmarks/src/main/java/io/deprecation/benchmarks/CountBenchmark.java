package io.deprecation.benchmarks;

import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.UseRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/** What counting one use costs the thread that counts, with a ledger that flushes every second to H2 behind it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountBenchmark {

    /** How many different uses are counted. */
    @Param({"10", "1000"})
    public int keys;

    private String[] clients = {};
    private @Nullable Ledger ledger;
    private UseRecorder recorder = UseRecorder.NONE;

    /** Where a thread is among the keys. */
    @State(Scope.Thread)
    public static class Position {

        private int next;

        /** Threads begin apart. */
        @Setup
        public void begin(ThreadParams thread) {
            next = thread.getThreadIndex() * 7;
        }

        int next(int keys) {
            next = next + 1 < keys ? next + 1 : 0;
            return next;
        }
    }

    /** Opens a ledger and counts each use once. */
    @Setup
    public void open() throws IOException {
        Path folder = Files.createTempDirectory("count-benchmark");
        var database = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "");
        var settings = new LedgerSettings(database, folder.resolve("segments"), Duration.ofSeconds(1), true);
        Ledger opened = Ledger.open(settings, InstantSource.system());
        ledger = opened;
        recorder = opened.recorder();
        clients = new String[keys];
        for (int i = 0; i < keys; i++) {
            clients[i] = "client-" + i;
            count(clients[i]);
        }
    }

    /** Writes everything, and ends. */
    @TearDown
    public void close() {
        Objects.requireNonNull(ledger).close();
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public void alone(Position position) {
        count(clients[position.next(keys)]);
    }

    /** Two threads, which meet on the same counters. */
    @Benchmark
    @Threads(2)
    public void together(Position position) {
        count(clients[position.next(keys)]);
    }

    private void count(String client) {
        Observation old = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
        recorder.count("customer-name", client, old, "/customers/{id}", "PUT");
    }
}

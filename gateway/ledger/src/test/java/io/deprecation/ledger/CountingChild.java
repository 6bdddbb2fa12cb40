package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** A {@link CountingProcess} as those who started it see it: it answers until it is killed, as {@code kill -9} does. */
final class CountingChild {

    private final Process process;
    private final Thread reader;
    private final AtomicLongArray answered;

    private CountingChild(Process process, AtomicLongArray answered) {
        this.process = process;
        this.answered = answered;
        this.reader = new Thread(this::tally);
    }

    /**
     * Starts one, and waits for its first answer.
     *
     * @param answered where its answers are added up, by client
     */
    static CountingChild start(DatabaseSettings database, Path segments, AtomicLongArray answered)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingProcess.class.getName(),
                        database.url(),
                        database.username(),
                        database.password(),
                        segments.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        int first = process.getInputStream().read();
        if (first < 0) {
            throw new IllegalStateException("the process ended before it counted: " + process.waitFor());
        }
        answered.incrementAndGet(first);
        var child = new CountingChild(process, answered);
        child.reader.start();
        return child;
    }

    /** Kills it after a while of counting, which is what is to be cut off: there is no condition to wait for. */
    void killAfter(Duration counting) throws IOException, InterruptedException {
        process.waitFor(counting.toMillis(), TimeUnit.MILLISECONDS);
        // Not the process's own method, which would also close the pipe with answers in it.
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
        process.getInputStream().close();
    }

    private void tally() {
        byte[] some = new byte[8_192];
        try {
            InputStream answers = process.getInputStream();
            for (int read = answers.read(some); read >= 0; read = answers.read(some)) {
                for (int i = 0; i < read; i++) {
                    answered.incrementAndGet(some[i]);
                }
            }
        } catch (IOException closed) {
            // The pipe broke with the process; everything in it has been read.
        }
    }
}

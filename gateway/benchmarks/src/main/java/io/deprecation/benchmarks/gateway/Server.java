package io.deprecation.benchmarks.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process on one core, and what it took of the machine, as Linux tells it in {@code /proc} (proc(5)). */
final class Server implements AutoCloseable {

    /** Linux counts in ticks of a hundredth of a second, whatever its own timer does. */
    private static final long MICROS_IN_A_TICK = 10_000;

    /** In the names of HotSpot's threads C1 and C2 CompilerThread, of which Linux keeps 15 letters. */
    private static final String COMPILER = " CompilerThre";

    private static final String RESET_PEAK = "5";

    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final Process process;
    private final Path log;

    private Server(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts {@code command} on {@code core}; what it prints goes to {@code log}. */
    static Server start(int core, List<String> command, Path log) throws IOException {
        List<String> pinned = Stream.concat(Stream.of("taskset", "-c", String.valueOf(core)), command.stream())
                .toList();
        Process started = new ProcessBuilder(pinned)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Whoever interrupts a run leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        return new Server(started, log);
    }

    /** Pins the process that this is. */
    static void pinThis(int core) throws IOException, InterruptedException {
        String own = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("taskset", "-a", "-c", "-p", String.valueOf(core), own)
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /**
     * Waits until it listens.
     *
     * @throws IOException if it ends first, or does not within two minutes
     */
    void await(int port) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE; process.isAlive() && System.nanoTime() < end; ) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("Nothing listens at port " + port + ": see what it printed, in " + log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Time on a processor since it started, of all its threads, in user and in kernel mode. */
    long cpuMicros() throws IOException {
        return cpuMicros(Files.readString(proc("stat")));
    }

    /** The part of {@link #cpuMicros()} that a JVM's compilers took; none in a process that is no JVM. */
    long compilerMicros() throws IOException {
        long micros = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc("task"))) {
            for (Path thread : threads) {
                micros += compilerMicros(thread);
            }
        }
        return micros;
    }

    private static long compilerMicros(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.contains(COMPILER) ? cpuMicros(stat) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long cpuMicros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_IN_A_TICK;
    }

    /** The most memory that was resident since {@link #resetPeak()}, in KB. */
    long peakKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(proc("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    void resetPeak() throws IOException {
        Files.writeString(proc("clear_refs"), RESET_PEAK);
    }

    private Path proc(String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

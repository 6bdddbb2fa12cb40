package io.deprecation.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.test.util.TestSocketUtils;

/** One run of {@code run.sh}, by default on ports that are free, and with its data in a folder of the test's own. */
final class RunScript implements AutoCloseable {

    private final Process process;
    private final Path output;

    private RunScript(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RunScript start(Path data, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "GATEWAY_PORT", freePort(),
                "MANAGEMENT_PORT", freePort(),
                "SAMPLE_PORT", freePort(),
                "DATA_DIR", data.toString()));
        all.putAll(environment);
        Path output = data.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "run.sh").redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(all);
        return new RunScript(builder.start(), output);
    }

    static String freePort() {
        return Integer.toString(TestSocketUtils.findAvailableTcpPort());
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The process that it runs whose command line holds a word. */
    ProcessHandle child(String word) {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(word))
                .findFirst()
                .orElseThrow();
    }

    /** Asks it to stop, as Ctrl-C does. */
    void terminate() {
        process.destroy();
    }

    /** The status with which it ends. */
    int ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs, and has printed: " + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

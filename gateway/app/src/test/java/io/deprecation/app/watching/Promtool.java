package io.deprecation.app.watching;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own tool, from the PATH. Where it is missing a test is skipped, with a word, and fails in CI. */
final class Promtool {

    private static final String MISSING =
            "promtool is not on the PATH, so that alerts and dashboards are not tested: install the package prometheus, or run make tools";

    private Promtool() {}

    /** What a call came to: its exit code, and all that it said. */
    record Said(int code, String words) {}

    static Said run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(found()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var said = process.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), words);
        }
    }

    private static String found() {
        Optional<String> found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        return found.orElseGet(Promtool::missing);
    }

    private static String missing() {
        if ("true".equals(System.getenv("CI"))) {
            return fail(MISSING);
        }
        System.err.println("SKIPPED: " + MISSING);
        return abort(MISSING);
    }
}

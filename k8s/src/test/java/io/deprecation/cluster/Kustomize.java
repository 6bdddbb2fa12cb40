package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kustomize from the PATH, by itself or as a part of kubectl. Where neither is there a test is skipped, with a word, and
 * fails in CI.
 */
final class Kustomize {

    private static final String MISSING =
            "Neither kustomize nor kubectl is on the PATH, so that the Kubernetes configuration is not tested: run make tools";

    private Kustomize() {}

    /** What it makes of a folder, as YAML. */
    static String render(Path folder) {
        var command = Stream.concat(found().stream(), Stream.of(folder.toString()));
        try {
            Path errors = Files.createTempFile("kustomize", ".log");
            Process process = new ProcessBuilder(command.toList())
                    .redirectError(errors.toFile())
                    .start();
            try (var output = process.getInputStream()) {
                String rendered = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0
                        ? rendered
                        : fail("%s cannot be rendered: %s".formatted(folder, Files.readString(errors)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> found() {
        if (isThere("kustomize")) {
            return List.of("kustomize", "build");
        }
        return isThere("kubectl") ? List.of("kubectl", "kustomize") : missing();
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .anyMatch(Files::isExecutable);
    }

    private static List<String> missing() {
        if ("true".equals(System.getenv("CI"))) {
            return fail(MISSING);
        }
        System.err.println("SKIPPED: " + MISSING);
        return abort(MISSING);
    }
}

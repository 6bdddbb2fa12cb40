package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code make run} on a machine where something is in its way. */
final class RunScriptIT {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY_PORT", "MANAGEMENT_PORT", "SAMPLE_PORT"})
    void aTakenPortIsNamedWithTheVariableThatMovesIt(String variable) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Ended run = run(Map.of(variable, port));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .contains("port " + port, "is taken", variable + "=")
                    .doesNotContain("Starting");
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefused() throws Exception {
        Ended run = run(Map.of("GATEWAY_PORT", "http"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("GATEWAY_PORT=http is not a port");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Path bin = Files.createDirectories(data.resolve("jdk/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(bin.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));

        Ended run = run(Map.of("JAVA_HOME", data.resolve("jdk").toString()));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("is version 11: 17 or newer is needed");
    }

    private record Ended(int status, String output) {}

    private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = data.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", "run.sh");
        // The ports that no test names are free ones, so that a gateway running on this machine does not matter.
        builder.environment().put("GATEWAY_PORT", freePort());
        builder.environment().put("MANAGEMENT_PORT", freePort());
        builder.environment().put("SAMPLE_PORT", freePort());
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}

package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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

            assertThat(refusal(Map.of(variable, port)))
                    .contains("port " + port, "is taken", variable + "=")
                    .doesNotContain("Starting");
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefused() throws Exception {
        assertThat(refusal(Map.of("GATEWAY_PORT", "http"))).contains("GATEWAY_PORT=http is not a port");
    }

    @Test
    void onePortForTwoThingsIsRefused() throws Exception {
        String port = RunScript.freePort();

        assertThat(refusal(Map.of("GATEWAY_PORT", port, "SAMPLE_PORT", port))).contains("must differ");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Path bin = Files.createDirectories(data.resolve("jdk/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(bin.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(refusal(Map.of("JAVA_HOME", data.resolve("jdk").toString())))
                .contains("is version 11: 17 or newer is needed");
    }

    private String refusal(Map<String, String> environment) throws Exception {
        try (RunScript run = RunScript.start(data, environment)) {
            assertThat(run.ended()).isEqualTo(1);
            return run.output();
        }
    }
}

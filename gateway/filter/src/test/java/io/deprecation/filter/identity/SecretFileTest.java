package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void isMadeOnceForTheOwnerAlone() throws IOException {
        Path file = folder.resolve("data").resolve("secret");

        byte[] made = SecretFile.readOrMake(file);

        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(SecretFile.readOrMake(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        try (var left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aConfiguredOneMustExist() {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> SecretFile.secret(absent))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(absent.toString())
                .hasMessageContaining("does not exist");
        assertThat(absent).doesNotExist();
    }

    @Test
    void aShortOneIsNoSecret() throws IOException {
        Path file = Files.writeString(folder.resolve("short"), "abc\n");

        assertThatThrownBy(() -> SecretFile.secret(file)).hasMessageContaining("fewer than 16");
    }
}

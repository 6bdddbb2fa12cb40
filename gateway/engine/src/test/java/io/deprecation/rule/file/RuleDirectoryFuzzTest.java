package io.deprecation.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as rule file and as register of clients: what is wrong is told by problems, and nothing is thrown. */
@Tag("one-jdk")
class RuleDirectoryFuzzTest {

    @TempDir
    private Path directory;

    @FuzzTest(maxDuration = "2m")
    void anyFile(byte[] bytes) throws IOException {
        Files.write(directory.resolve("rule.yaml"), bytes);
        Files.write(directory.resolve("clients.yaml"), bytes);

        Load load = new RuleDirectory(directory).load();

        // No file is a good rule and a good register at once.
        assertThat(load).isInstanceOf(Load.Broken.class);
        assertThat(load.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.action()).isNotBlank();
        });
    }
}

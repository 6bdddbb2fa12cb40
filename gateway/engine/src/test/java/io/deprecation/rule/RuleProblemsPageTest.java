package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleProblemsPageTest {

    @Test
    void documentsEveryCodeAsItIs() throws IOException {
        var rows = Stream.of(ProblemCode.values())
                .map(code -> "| `%s` | %s | %s |"
                        .formatted(code.word(), code.severity().name().toLowerCase(Locale.ROOT), code.meaning()))
                .toList();
        assertThat(Files.readAllLines(Path.of("../../docs/rule-problems.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .isEqualTo(rows);
    }
}

package io.deprecation.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Problem;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder is a rules directory, with the listing of its problems beside the rules. */
class GoldenProblemsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/deprecation/rule/golden");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static List<Path> directories() throws IOException {
        try (Stream<Path> directories = Files.list(GOLDEN)) {
            return directories.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("directories")
    void listsEveryProblemAtItsPlace(Path directory) throws IOException {
        List<Problem> problems =
                new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(new RuleDirectory(directory).load(), NOW);
        String listing = String.join(
                "",
                problems.stream()
                        .map(problem -> problem.severity() + " " + problem + "\n")
                        .toList());
        Path expected = directory.resolve("problems.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, listing);
        }
        assertThat(listing).isEqualTo(Files.readString(expected));
    }
}

package io.deprecation.evidence.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.ConsumerContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of Pact files; {@code expected.txt} in each has the rules that matter, their standing, and the names. */
class GoldenPactsTest {

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(GoldenRules.GOLDEN)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("rules"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysWhichContractsNameOldMembers(String folder) throws IOException {
        Path pacts = GoldenRules.GOLDEN.resolve(folder);
        List<String> expected = Files.readAllLines(pacts.resolve("expected.txt"), UTF_8);
        String said = expected.stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> GoldenRules.rule(line.split(" ", 2)[0]))
                .map(rule -> text(rule, new PactFiles(pacts).of(rule)))
                .collect(Collectors.joining());
        assertThat(said).isEqualTo(String.join("\n", expected) + "\n");
    }

    private static String text(Deprecation rule, ConsumerContracts contracts) {
        return rule.id() + " " + contracts.standing() + "\n"
                + contracts.names().stream().map(name -> "  " + name + "\n").collect(Collectors.joining());
    }
}

package io.deprecation.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written of the rules in {@code deprecation-rules} and of rules without examples, one for each verb, is what is
 * in the golden files. {@code -Dgolden.update} writes them anew.
 */
final class GoldenGuidesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/guide/golden");
    private static final Addresses ADDRESSES = new Addresses(
            URI.create("https://deprecation-gateway.dev/problems/"),
            "https://api.example.com/.well-known/api-deprecations");

    static Stream<Deprecation> deprecations() {
        return Stream.of("../../deprecation-rules", "src/test/resources/guide/rules")
                .flatMap(folder -> new RuleDirectory(Path.of(folder)).load().rules().stream())
                .map(LoadedRule::deprecation);
    }

    @ParameterizedTest
    @MethodSource("deprecations")
    void whatIsWrittenIsTheGoldenFile(Deprecation deprecation) throws IOException {
        String written = new MigrationGuide(deprecation, ADDRESSES).markdown()
                + "\n"
                + new ChangelogEntry(deprecation).markdown();
        Path golden = GOLDEN.resolve(deprecation.id() + ".md");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, written);
        }

        assertThat(golden).as("-Dgolden.update writes it").hasContent(written);
    }

    @Test
    void everyGoldenFileIsOfARule() throws IOException {
        Set<String> ids = deprecations().map(rule -> rule.id() + ".md").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSizeGreaterThan(20)
                    .isSubsetOf(ids);
        }
    }

    @Test
    void noClientIsNamedToAnother() {
        Deprecation scheduled = deprecations()
                .filter(rule -> rule.id().equals("scheduled"))
                .findFirst()
                .orElseThrow();

        assertThat(new MigrationGuide(scheduled, ADDRESSES).markdown())
                .contains("some clients, who are told")
                .doesNotContain("acme", "globex", "jo@example.com", "next release");
    }
}

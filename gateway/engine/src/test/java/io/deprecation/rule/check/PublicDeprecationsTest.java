package io.deprecation.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule language says what API owners have really deprecated, and its examples hold in both directions. */
@Tag("one-jdk")
class PublicDeprecationsTest {

    private static final Path PAGE = Path.of("../../docs/reach.md");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static List<Path> apis() {
        return PublicDeprecations.apis();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void leaveNothingForCheckToSay(Path api) throws IOException {
        Load load = new RuleDirectory(api).load();
        assertThat(new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(load, NOW)).isEmpty();
        try (var files = Files.list(api)) {
            assertThat(load.rules()).isNotEmpty().hasSize((int) files.count());
        }
    }

    @Test
    void areCountedOnThePageAsTheyAre() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| `"))
                .isEqualTo(VerbCounts.of(PublicDeprecations.files()).rows());
        assertThat(Files.readString(PAGE))
                .contains("%d deprecations of %d APIs"
                        .formatted(PublicDeprecations.files().size(), apis().size()));
    }
}

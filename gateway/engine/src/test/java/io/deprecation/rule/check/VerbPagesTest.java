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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples on the verbs' pages load, and translate both ways. */
class VerbPagesTest {

    private static final Path PAGES = Path.of("../../docs/verbs");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final String REST = """
            deprecation: page
            guide: https://example.com/guide
            phase: migrate
            deprecated: 2026-09-01
            sunset: 2027-03-31
            on-conflict: prefer-new
            """;

    private static final String MATCH = """
            match:
              - paths: [/a]
                request: ["$"]
                response: ["$.items[*]"]
            """;

    @TempDir
    private Path rules;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.filter(page -> !page.endsWith("README.md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsExamplesThatHold(Path page) throws IOException {
        List<String> examples = PageExamples.of(page);
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(problems(example)).as(example).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName: \"Grace\"", "lastName: \"\""})
    void wouldNoticeAnExampleThatDoesNotHold(String wrong) throws IOException {
        String example = "change:\n  - { split: name, into: [firstName, lastName], by: \" \" }\n"
                + "examples:\n  - { old: { name: Ada Lovelace }, new: { " + wrong + " } }\n";
        assertThat(problems(example)).extracting(Problem::code).contains("example-fails");
    }

    @Test
    void hasAPageForEachVerb() throws IOException {
        assertThat(pages().map(page -> page.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "rename.md",
                        "move.md",
                        "split.md",
                        "join.md",
                        "map.md",
                        "convert.md",
                        "drop.md",
                        "add.md",
                        "replace.md",
                        "places.md",
                        "modifiers.md",
                        "one-member.md");
    }

    private List<Problem> problems(String example) throws IOException {
        String upstream = example.startsWith("upstream:") ? "" : "upstream: new\n";
        String match = example.contains("match:") ? "" : MATCH;
        Files.writeString(rules.resolve("page.yaml"), REST + match + upstream + example);
        return new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(new RuleDirectory(rules).load(), NOW);
    }
}

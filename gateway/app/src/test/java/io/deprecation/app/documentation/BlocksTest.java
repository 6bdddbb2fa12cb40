package io.deprecation.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.deprecation.rule.Problem;
import io.deprecation.rule.check.Check;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What pages show as JSON and YAML is JSON and YAML, and whole rules in them are rules. */
final class BlocksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Pattern ID = Pattern.compile("(?m)^deprecation: +([a-z0-9-]+)");
    private static final Pattern CLIENTS =
            Pattern.compile("(?:client: |clients: \\[|except: \\[|consumers: \\[)([\\w, -]+)");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path rules;

    static List<MarkdownFile.Block> data() {
        return blocks().filter(block -> List.of("json", "yaml").contains(block.language()))
                .toList();
    }

    static List<MarkdownFile.Block> rules() {
        return blocks().filter(block -> block.language().equals("yaml")
                        && ID.matcher(block.text()).find()
                        && block.text().contains("\nmatch:"))
                .toList();
    }

    private static Stream<MarkdownFile.Block> blocks() {
        return MarkdownFile.all().stream().flatMap(page -> page.blocks().stream());
    }

    @ParameterizedTest
    @MethodSource("data")
    void dataIsWhatItSaysThatItIs(MarkdownFile.Block block) {
        assertThatCode(() -> parse(block)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wholeRulesPassCheck(MarkdownFile.Block block) throws IOException {
        assertThat(problems(block.text()))
                // The page that shows it says so.
                .filteredOn(problem -> !problem.code().equals("exemption-outlives-sunset"))
                .isEmpty();
    }

    @Test
    void aRuleThatDoesNotHoldWouldBeNoticed() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(3);
        String rule = rules().get(0).text();

        assertThat(problems(rule.replace("sunset: 2027", "sunset: 2025"))).isNotEmpty();
    }

    private static void parse(MarkdownFile.Block block) {
        if (block.language().equals("json")) {
            JsonMapper.shared().readTree(block.text());
        } else {
            var settings = LoadSettings.builder().setLabel(block.toString()).build();
            new org.snakeyaml.engine.v2.api.Load(settings)
                    .loadAllFromString(block.text())
                    .forEach(document -> assertThat(document).isNotNull());
        }
    }

    private List<Problem> problems(String rule) throws IOException {
        Matcher id = ID.matcher(rule);
        assertThat(id.find()).isTrue();
        Files.writeString(rules.resolve(id.group(1) + ".yaml"), rule);
        String clients = CLIENTS.matcher(rule)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .map(String::strip)
                .filter(client -> !client.isEmpty())
                .distinct()
                .map("  - { id: %s, name: A client, account-manager: jo@example.com }\n"::formatted)
                .collect(Collectors.joining());
        if (!clients.isEmpty()) {
            Files.writeString(rules.resolve("clients.yaml"), "clients:\n" + clients);
        }
        return new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(new RuleDirectory(rules).load(), NOW);
    }
}

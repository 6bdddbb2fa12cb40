package io.deprecation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.documentation.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Commands of the jar, with their options, and targets of make that pages name are there. */
final class DocumentedCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("deprecation-gateway\\.jar +([a-z]+)([^`\\n|]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[a-z][a-z.-]*");
    private static final Pattern TARGET = Pattern.compile("(?m)(?:`|^)make ([a-z]+)(?=[`\\s])");

    static List<MarkdownFile> pages() {
        return MarkdownFile.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesNameNoCommandThatThereIsNot(MarkdownFile page) {
        assertThat(COMMAND.matcher(page.text()).results().toList())
                .filteredOn(command -> !isKnown(command.group(1), command.group(2)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesNameNoTargetThatThereIsNot(MarkdownFile page) throws IOException {
        Matcher phony = Pattern.compile("(?m)^\\.PHONY: (.*)$")
                .matcher(Files.readString(MarkdownFile.ROOT.resolve("Makefile")));
        assertThat(phony.find()).isTrue();
        Set<String> targets = Set.of(phony.group(1).split(" ", -1));

        assertThat(TARGET.matcher(page.text()).results().map(found -> found.group(1)))
                .filteredOn(target -> !targets.contains(target))
                .isEmpty();
    }

    @Test
    void whatThereIsNotWouldBeNoticed() {
        assertThat(isKnown("gate", " customer-name --console http://127.0.0.1:8081"))
                .isTrue();
        assertThat(isKnown("gates", "")).isFalse();
        assertThat(isKnown("gate", " customer-name --to new")).isFalse();
    }

    @Test
    void everyCommandIsOnSomePage() {
        Set<String> named = MarkdownFile.all().stream()
                .flatMap(page -> COMMAND.matcher(page.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Commands.commandLine().getSubcommands().keySet());
    }

    private static boolean isKnown(String name, String rest) {
        CommandLine command = Commands.commandLine().getSubcommands().get(name);
        if (command == null) {
            return false;
        }
        Set<String> known = command.getCommandSpec().optionsMap().keySet();
        return options(rest).stream().allMatch(known::contains);
    }

    private static List<String> options(String rest) {
        var options = new ArrayList<String>();
        // What comes behind a pipe, a redirection or another command is not its own.
        Stream.of(rest.split("[<>&;]", 2)[0]).forEach(own -> {
            Matcher option = OPTION.matcher(own);
            while (option.find()) {
                options.add(option.group());
            }
        });
        return options;
    }
}

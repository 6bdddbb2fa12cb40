package io.deprecation.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void readsYamlFilesDirectlyInItAndNothingElse() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), RuleText.of("a", "migrate"));
        Files.writeString(
                directory.resolve("b.yml"), RuleText.of("b", "migrate").replace("[/a]", "[/b]"));
        Files.writeString(directory.resolve("README.md"), "not: [a rule");
        Files.writeString(directory.resolve(".a.yaml.swp"), "not: [a rule");
        Files.writeString(directory.resolve(".hidden.yaml"), "not: [a rule");
        Files.writeString(Files.createDirectory(directory.resolve("..data")).resolve("c.yaml"), "not: [a rule");
        Files.createDirectory(directory.resolve("d.yaml"));
        Load load = new RuleDirectory(directory).load();
        assertThat(load.problems()).isEmpty();
        assertThat(load.rules()).extracting(rule -> rule.deprecation().id()).containsExactly("a", "b");
    }

    @Test
    void takesAnEmptyDirectoryForOneWithoutRules() {
        assertThat(new RuleDirectory(directory).load())
                .isInstanceOfSatisfying(
                        Load.Loaded.class,
                        loaded -> assertThat(loaded.catalog().deprecations()).isEmpty());
    }

    @Test
    void tellsOfALinkThatLeadsNowhereBesidesTheOtherProblems() throws IOException {
        Files.createSymbolicLink(directory.resolve("a.yaml"), Path.of("nowhere.yaml"));
        Files.writeString(directory.resolve("b.yaml"), "");
        assertThat(new RuleDirectory(directory).load().problems())
                .extracting(Problem::code)
                .containsExactly("unreadable", "yaml-empty");
    }

    @Test
    void looksDifferentAfterAnEditBesideALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(directory.resolve("a.yaml"), Path.of("nowhere.yaml"));
        var rules = new RuleDirectory(directory);
        var before = rules.fingerprint();
        assertThat(rules.fingerprint()).isEqualTo(before);
        Files.writeString(directory.resolve("b.yaml"), "a: b");
        assertThat(rules.fingerprint()).isNotEqualTo(before);
    }
}

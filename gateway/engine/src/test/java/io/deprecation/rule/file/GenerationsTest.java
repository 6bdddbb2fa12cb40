package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Phase;
import io.deprecation.rule.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {

    @TempDir
    Path directory;

    private final List<Generations.Event> events = new ArrayList<>();

    @BeforeEach
    void aRuleInMigrate() throws IOException {
        write(directory.resolve("a.yaml"), RuleText.of("a", "migrate"));
    }

    @Test
    void servesAPlainEditFromTheSecondPollOn() throws IOException {
        Generations generations = open();
        write(directory.resolve("a.yaml"), RuleText.of("a", "expand"));
        generations.poll();
        assertThat(phase(generations)).isEqualTo(Phase.MIGRATE);
        generations.poll();
        assertThat(phase(generations)).isEqualTo(Phase.EXPAND);
        assertThat(events).singleElement().isInstanceOf(Generations.Event.Reloaded.class);
    }

    @Test
    void servesAnAtomicRename() throws IOException {
        Generations generations = open();
        write(directory.resolve(".a.yaml.tmp"), RuleText.of("a", "expand"));
        settle(generations);
        assertThat(events).isEmpty();
        Files.move(directory.resolve(".a.yaml.tmp"), directory.resolve("a.yaml"), ATOMIC_MOVE);
        settle(generations);
        assertThat(phase(generations)).isEqualTo(Phase.EXPAND);
    }

    @Test
    void servesTheLinkSwapOfAConfigMap(@TempDir Path mount) throws IOException {
        version(mount, "..2026_11_20", "migrate");
        Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_11_20"));
        Files.createSymbolicLink(mount.resolve("a.yaml"), Path.of("..data/a.yaml"));
        Generations generations = open(mount);
        assertThat(generations.current().deprecations()).hasSize(1);

        version(mount, "..2026_11_21", "expand");
        Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..2026_11_21"));
        Files.move(mount.resolve("..data_tmp"), mount.resolve("..data"), ATOMIC_MOVE);
        settle(generations);
        assertThat(phase(generations)).isEqualTo(Phase.EXPAND);
        assertThat(generations.current().deprecations()).hasSize(1);
    }

    @Test
    void servesFilesThatComeAndGo() throws IOException {
        Generations generations = open();
        write(directory.resolve("b.yml"), RuleText.of("b", "expand").replace("[/a]", "[/b]"));
        settle(generations);
        assertThat(generations.current().deprecations()).hasSize(2);
        Files.delete(directory.resolve("a.yaml"));
        settle(generations);
        assertThat(generations.current().deprecations())
                .extracting(rule -> rule.id())
                .containsExactly("b");
    }

    @Test
    void keepsTheLastGoodGenerationOverABrokenEditAndTellsItOnce() throws IOException {
        Generations generations = open();
        Catalog good = generations.current();
        write(directory.resolve("a.yaml"), "deprecation: [");
        settle(generations);
        settle(generations);
        assertThat(generations.current()).isSameAs(good);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Generations.Event.Rejected.class,
                        rejected -> assertThat(rejected.problems()).isNotEmpty());

        Path again = directory.resolve("again");
        write(again, "deprecation: [");
        Files.move(again, directory.resolve("a.yaml"), ATOMIC_MOVE);
        settle(generations);
        assertThat(events).hasSize(1);
    }

    @Test
    void recoversFromABrokenEdit() throws IOException {
        Generations generations = open();
        write(directory.resolve("a.yaml"), "deprecation: [");
        settle(generations);
        write(directory.resolve("a.yaml"), RuleText.of("a", "migrate"));
        settle(generations);
        assertThat(events).last().isInstanceOf(Generations.Event.Reloaded.class);
    }

    @Test
    void doesNotReadAnEditThatIsStillGoingOn() throws IOException {
        Generations generations = open();
        String text = RuleText.of("a", "expand");
        for (int end = 10; end < text.length(); end += 40) {
            write(directory.resolve("a.yaml"), text.substring(0, end));
            generations.poll();
        }
        write(directory.resolve("a.yaml"), text);
        settle(generations);
        assertThat(events).singleElement().isInstanceOf(Generations.Event.Reloaded.class);
    }

    @Test
    void outlivesTheDirectorysAbsence(@TempDir Path other) throws IOException {
        Path rules = Files.createDirectory(other.resolve("rules"));
        write(rules.resolve("a.yaml"), RuleText.of("a", "migrate"));
        Generations generations = open(rules);
        Files.move(rules, other.resolve("away"), ATOMIC_MOVE);
        settle(generations);
        assertThat(phase(generations)).isEqualTo(Phase.MIGRATE);
        assertThat(events).singleElement().isInstanceOf(Generations.Event.Rejected.class);
        Files.move(other.resolve("away"), rules, ATOMIC_MOVE);
        settle(generations);
        assertThat(events).last().isInstanceOf(Generations.Event.Reloaded.class);
    }

    @Test
    void tellsTheTextsOfWhatServesSoThatTheyCanBeKept() throws IOException {
        write(directory.resolve("a.yaml"), "\ufeff# \u00e9\n" + RuleText.of("a", "migrate"));
        write(directory.resolve("clients.yaml"), "clients: [{ id: acme }]\n");
        Generation serving = open().serving();
        assertThat(serving.files())
                .containsOnly(
                        entry("a.yaml", "\ufeff# \u00e9\n" + RuleText.of("a", "migrate")),
                        entry("clients.yaml", "clients: [{ id: acme }]\n"));
        assertThat(RuleTexts.of(serving.files()).digest()).isEqualTo(serving.digest());
    }

    @Test
    void tellsWhatIsWrongForAsLongAsItIs() throws IOException {
        Generations generations = open();
        Generation good = generations.serving();
        assertThat(generations.rejected()).isEmpty();
        write(directory.resolve("a.yaml"), "deprecation: [");
        settle(generations);
        assertThat(generations.rejected()).extracting(Problem::code).containsExactly("yaml-syntax");
        assertThat(generations.serving()).isSameAs(good);
        write(directory.resolve("a.yaml"), RuleText.of("a", "expand"));
        settle(generations);
        assertThat(generations.rejected()).isEmpty();
        assertThat(generations.serving().digest()).isNotEqualTo(good.digest());
        assertThat(generations.serving().catalog()).isSameAs(generations.current());
    }

    @Test
    void beginsWithTheLastGoodGenerationOverABrokenDirectory() throws IOException {
        Generation good = open().serving();
        write(directory.resolve("a.yaml"), "deprecation: [");
        Generations generations = openOver(() -> Optional.of(good.files()));
        assertThat(phase(generations)).isEqualTo(Phase.MIGRATE);
        assertThat(generations.serving().digest()).isEqualTo(good.digest());
        assertThat(generations.serving().files()).isEqualTo(good.files());
        assertThat(generations.rejected()).extracting(Problem::code).containsExactly("yaml-syntax");
        settle(generations);
        assertThat(events).isEmpty();
    }

    @Test
    void beginsWithTheLastGoodGenerationWithoutADirectory() throws IOException {
        Generation good = open().serving();
        Path nowhere = directory.resolve("nowhere");
        Generations generations = Generations.open(new RuleDirectory(nowhere), () -> Optional.of(good.files()));
        assertThat(phase(generations)).isEqualTo(Phase.MIGRATE);
        assertThat(generations.rejected()).extracting(Problem::code).containsExactly("unreadable");
    }

    @Test
    void takesADirectoryThatBecomesGoodAfterSuchABeginningAsAnEdit() throws IOException {
        Generation good = open().serving();
        write(directory.resolve("a.yaml"), "deprecation: [");
        Generations generations = openOver(() -> Optional.of(good.files()));
        write(directory.resolve("a.yaml"), RuleText.of("a", "migrate"));
        settle(generations);
        assertThat(events).singleElement().isInstanceOf(Generations.Event.Reloaded.class);
        assertThat(generations.rejected()).isEmpty();
        assertThat(generations.serving().digest()).isEqualTo(good.digest());
    }

    @Test
    void doesNotAskForTheLastGoodGenerationWhereTheDirectoryIsGood() {
        Generations generations = openOver(() -> {
            throw new AssertionError("asked");
        });
        assertThat(generations.rejected()).isEmpty();
    }

    @Test
    void refusesToBeginWithTheDirectorysProblemsWhereNothingElseServes() throws IOException {
        write(directory.resolve("a.yaml"), "deprecation: [");
        var down = new IllegalStateException("the database is down");
        List<LastGood> useless = List.of(
                LastGood.NONE,
                () -> Optional.of(Map.of("b.yaml", "deprecation: b")),
                () -> Optional.of(Map.of("b", "")),
                () -> {
                    throw down;
                });
        for (LastGood lastGood : useless) {
            assertThatThrownBy(() -> openOver(lastGood))
                    .isInstanceOfSatisfying(
                            BrokenRulesException.class,
                            broken -> assertThat(broken.problems())
                                    .extracting(Problem::toString)
                                    .singleElement()
                                    .asString()
                                    .startsWith("a.yaml:1:"));
        }
        assertThatThrownBy(() -> openOver(useless.get(3))).hasSuppressedException(down);
    }

    @Test
    void refusesToBeginWithoutAGoodGeneration() throws IOException {
        write(directory.resolve("a.yaml"), "deprecation: a\nphase: later\n");
        assertThatThrownBy(() -> Generations.open(new RuleDirectory(directory)))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        broken -> assertThat(broken.problems()).hasSizeGreaterThan(5))
                .hasMessageContaining("a.yaml:2:8: bad-value")
                .hasMessageContaining("missing-key: `sunset` is missing");
        assertThatThrownBy(() -> Generations.open(new RuleDirectory(directory.resolve("nowhere"))))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("unreadable");
    }

    private Generations open() {
        return open(directory);
    }

    private Generations openOver(LastGood lastGood) {
        Generations generations = Generations.open(new RuleDirectory(directory), lastGood);
        generations.listen(events::add);
        return generations;
    }

    private Generations open(Path rules) {
        Generations generations = Generations.open(new RuleDirectory(rules));
        generations.listen(events::add);
        return generations;
    }

    private static void settle(Generations generations) {
        generations.poll();
        generations.poll();
    }

    private static Phase phase(Generations generations) {
        return generations.current().deprecations().get(0).phase();
    }

    private static void version(Path mount, String name, String phase) throws IOException {
        write(Files.createDirectory(mount.resolve(name)).resolve("a.yaml"), RuleText.of("a", phase));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(UTF_8));
    }
}

package io.deprecation.evidence.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.ConsumerContracts;
import io.deprecation.usage.gate.ConsumerContracts.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PactFilesTest {

    private static final Deprecation NAME = GoldenRules.rule("customer-name");
    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-11-20T10:00:00Z"));
    private static final FileTime AFTER = FileTime.from(Instant.parse("2026-11-20T10:00:01Z"));

    @TempDir
    Path directory;

    @Test
    void aMissingDirectoryIsUnreadable() {
        Path missing = directory.resolve("pacts");
        assertThat(new PactFiles(missing).of(NAME))
                .isEqualTo(new ConsumerContracts(Standing.UNREADABLE, List.of("pacts: the directory cannot be read")));
    }

    @Test
    void aDirectoryWithoutPactsIsUnreadable() throws IOException {
        Files.createDirectory(directory.resolve("sub.json"));
        assertThat(new PactFiles(directory).of(NAME).standing()).isEqualTo(Standing.UNREADABLE);
    }

    @Test
    void aFileOverTheLimitIsUnreadable() throws IOException {
        write(pact("/orders", "read", "id") + " ".repeat(PactFiles.MAX_BYTES), BEFORE);
        assertThat(new PactFiles(directory).of(NAME))
                .isEqualTo(new ConsumerContracts(Standing.UNREADABLE, List.of("a.json: larger than 10 MB")));
    }

    @Test
    void aFileUpToTheLimitIsRead() throws IOException {
        String pact = pact("/customers", "read", "name");
        write(pact + " ".repeat(PactFiles.MAX_BYTES - pact.length()), BEFORE);
        assertThat(new PactFiles(directory).of(NAME).standing()).isEqualTo(Standing.MENTIONED);
    }

    @Test
    void aLinkThatLeadsNowhereIsUnreadable() throws IOException {
        Files.createSymbolicLink(directory.resolve("a.json"), directory.resolve("gone"));
        assertThat(new PactFiles(directory).of(NAME))
                .isEqualTo(new ConsumerContracts(Standing.UNREADABLE, List.of("a.json: the file cannot be read")));
    }

    @Test
    void aFileIsReadAgainOnlyWhenItWasEdited() throws IOException {
        var pacts = new PactFiles(directory);
        write(pact("/customers", "read", "name"), BEFORE);
        assertThat(pacts.of(NAME).standing()).isEqualTo(Standing.MENTIONED);
        write(pact("/customers", "read", "nome"), BEFORE);
        assertThat(pacts.of(NAME).standing()).as("nothing tells of an edit").isEqualTo(Standing.MENTIONED);
        write(pact("/customers", "read", "nome"), AFTER);
        assertThat(pacts.of(NAME).standing()).isEqualTo(Standing.CLEAR);
    }

    @Test
    void anAnswerIsRememberedForOneRuleAlone() throws IOException {
        var pacts = new PactFiles(directory);
        write(pact("/customers/7", "read", "fax"), BEFORE);
        assertThat(pacts.of(NAME).standing()).isEqualTo(Standing.CLEAR);
        assertThat(pacts.of(GoldenRules.rule("customer-fax")).standing()).isEqualTo(Standing.MENTIONED);
    }

    @Test
    void namesAreOfABoundedNumberAndLengthAndOnOneLine() throws IOException {
        String interactions = IntStream.range(0, 30)
                .mapToObj(number -> interaction("/customers", number + "\\n" + "x".repeat(500), "name"))
                .collect(Collectors.joining(","));
        write(file(interactions), BEFORE);
        List<String> names = new PactFiles(directory).of(NAME).names();
        assertThat(names).hasSize(20).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(200));
        assertThat(names.get(0)).startsWith("a → b: 0 xxx").endsWith("…");
        assertThat(names.get(19)).isEqualTo("and 11 more");
    }

    @Test
    void whatIsUnreadableInOneInteractionDoesNotHideAMentionInAnother() throws IOException {
        write(
                file(("{\"request\":{\"method\":\"POST\",\"path\":\"/customers\",\"body\":\"{\"},"
                                + "\"response\":{\"status\":200,\"body\":{\"name\":\"\"}}},")
                        + interaction("/customers", "read", "id")),
                BEFORE);
        assertThat(new PactFiles(directory).of(NAME).names()).containsExactly("a → b: without a description (a.json)");
    }

    private void write(String text, FileTime modified) throws IOException {
        Path file = directory.resolve("a.json");
        Files.writeString(file, text, UTF_8);
        Files.setLastModifiedTime(file, modified);
    }

    private static String pact(String path, String description, String member) {
        return file(interaction(path, description, member));
    }

    private static String file(String interactions) {
        return "{\"consumer\":{\"name\":\"a\"},\"provider\":{\"name\":\"b\"},\"interactions\":[" + interactions + "]}";
    }

    private static String interaction(String path, String description, String member) {
        return ("{\"description\":\"%s\",\"request\":{\"method\":\"GET\",\"path\":\"%s\"},"
                        + "\"response\":{\"status\":200,\"body\":{\"%s\":\"Ada\"}}}")
                .formatted(description, path, member);
    }
}

package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on HTTP names tests that exist, and all those of this package. */
final class HttpPageTest {

    private static final Path PAGE = Path.of("../../docs/http.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:IT|Test|Laws))(?:\\.(\\w+))?`");
    private static final Pattern METHOD = Pattern.compile("(?<!@BeforeEach)\\n    void (\\w+)\\(");
    private static final Path OWN = Path.of("src/test/java/io/deprecation/app/http");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named =
                NAMED.matcher(Files.readString(PAGE)).results().toList();

        assertThat(named).hasSizeGreaterThan(80).allSatisfy(name -> {
            String source = sources.getOrDefault(name.group(1), "");
            assertThat(source).as(name.group(1)).isNotEmpty();
            if (name.group(2) != null) {
                assertThat(methods(source)).as(name.group(1)).contains(name.group(2));
            }
        });
    }

    @Test
    void everyTestOfThisPackageIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(OWN)) {
            List<String> own = files.filter(file -> file.toString().endsWith("IT.java"))
                    .flatMap(file -> methods(text(file)).stream().map(method -> className(file) + "." + method))
                    .toList();
            assertThat(own).isNotEmpty().allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(IT|Test|Laws)\\.java"))
                    .collect(
                            Collectors.toMap(HttpPageTest::className, HttpPageTest::text, (one, other) -> one + other));
        }
    }

    private static List<String> methods(String source) {
        return METHOD.matcher(source).results().map(method -> method.group(1)).toList();
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

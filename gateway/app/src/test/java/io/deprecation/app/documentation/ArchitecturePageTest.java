package io.deprecation.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb that the page on the architecture adds compiles, and the classes that the page names are there. */
final class ArchitecturePageTest {

    private static final MarkdownFile PAGE = MarkdownFile.all().stream()
            .filter(page -> page.path().equals(Path.of("docs/architecture.md")))
            .findFirst()
            .orElseThrow();
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record) (\\w+)");
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void theVerbCompiles() throws IOException {
        var files = new ArrayList<Path>();
        for (MarkdownFile.Block block : PAGE.blocks()) {
            if (block.language().equals("java")) {
                Matcher type = TYPE.matcher(block.text());
                assertThat(type.find()).isTrue();
                files.add(Files.writeString(folder.resolve(type.group(1) + ".java"), block.text()));
            }
        }

        var messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
            List<String> options = List.of("-proc:none", "-d", folder.toString());
            assertThat(files).hasSize(2);
            assertThat(compiler.getTask(messages, manager, null, options, null, sources)
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }

    @Test
    void theClassesThatItNamesAreThere() {
        Stream<String> named = NAMED.matcher(PAGE.text()).results().map(found -> "io.deprecation." + found.group(1));

        assertThat(named).hasSizeGreaterThan(5).allSatisfy(Class::forName);
    }
}

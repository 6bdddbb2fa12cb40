package io.deprecation.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the configuration is that of the code, and pages name no property that there is not. */
final class ConfigurationPageTest {

    private static final Path PAGE = MarkdownFile.ROOT.resolve("docs/configuration.md");

    /** Of a property or of a group of them; a name of Java's ends before one of these. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w./$-])deprecation(?:\\.[a-z][a-z0-9-]*)+(?![\\w(])");

    /** Flags of commands that no gateway has. */
    private static final Set<String> OF_COMMANDS = Set.of("deprecation.minimum-notice");

    static List<MarkdownFile> pages() {
        return MarkdownFile.all();
    }

    @Test
    void thePageIsWhatTheCodeSays() throws IOException {
        String made = ConfigurationPage.text();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, made);
        }

        assertThat(PAGE).as("`make golden` writes it").hasContent(made);
    }

    @Test
    void everyPropertyIsExplained() {
        assertThat(ConfigurationPage.properties())
                .hasSizeGreaterThan(30)
                .allSatisfy((name, property) -> assertThat(
                                property.path("description").asString(""))
                        .as(name)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesNameNoPropertyThatThereIsNot(MarkdownFile page) {
        assertThat(NAMED.matcher(page.text()).results().map(found -> found.group()))
                .filteredOn(name -> !isKnown(name))
                .isEmpty();
    }

    private static boolean isKnown(String name) {
        Set<String> properties = ConfigurationPage.properties().keySet();
        return properties.contains(name)
                || OF_COMMANDS.contains(name)
                || properties.stream().anyMatch(property -> property.startsWith(name + "."));
    }
}

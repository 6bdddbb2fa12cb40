package io.deprecation.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link within the project leads somewhere, to the heading that it names. */
final class LinksTest {

    private static final Map<Path, MarkdownFile> PAGES =
            MarkdownFile.all().stream().collect(Collectors.toMap(MarkdownFile::path, Function.identity()));

    static List<MarkdownFile> pages() {
        return MarkdownFile.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(MarkdownFile page) {
        assertThat(page.links()).filteredOn(link -> !leadsSomewhere(page, link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere.md",
                "verbs/nowhere.md",
                "contracting.md#nowhere",
                "#nowhere",
                "../docs/contracting.md#Asking",
                "http:/broken",
                "verbs/#nowhere"
            })
    void aLinkThatLeadsNowhereWouldBeNoticed(String link) {
        MarkdownFile page = Objects.requireNonNull(PAGES.get(Path.of("docs/README.md")));

        assertThat(leadsSomewhere(page, link)).isFalse();
        assertThat(leadsSomewhere(page, "contracting.md#asking")).isTrue();
    }

    @Test
    void everyPageForReadersIsInTheIndex() {
        MarkdownFile index = Objects.requireNonNull(PAGES.get(Path.of("docs/README.md")));
        List<Path> listed = index.links().stream()
                .map(link ->
                        Path.of("docs").resolve(link.replaceFirst("#.*", "")).normalize())
                .toList();

        assertThat(PAGES.keySet())
                .filteredOn(path -> Path.of("docs").equals(path.getParent()))
                .filteredOn(path -> !path.endsWith("README.md"))
                .isSubsetOf(listed);
    }

    private static boolean leadsSomewhere(MarkdownFile page, String link) {
        if (link.matches("https?://[\\w.-]+(:\\d+)?(/.*)?")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path folder = Objects.requireNonNullElse(page.path().getParent(), Path.of(""));
        Path target =
                parts[0].isEmpty() ? page.path() : folder.resolve(parts[0]).normalize();
        if (parts.length == 1) {
            return Files.exists(MarkdownFile.ROOT.resolve(target));
        }
        MarkdownFile linked = PAGES.get(target);
        return linked != null && linked.anchors().contains(parts[1]);
    }
}

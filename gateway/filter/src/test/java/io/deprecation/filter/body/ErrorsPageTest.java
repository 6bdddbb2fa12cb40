package io.deprecation.filter.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.json.Limits;
import io.deprecation.json.Translator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page on errors shows is what happens. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../../docs/errors.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|$");

    private String page = "";

    @BeforeEach
    void readsThePage() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void showsWhatBecomesOfAProblemDocument() {
        List<String> documents = blocks("json");

        assertThat(documents).hasSize(2);
        assertThat(told(documents.get(0), true)).isEqualTo(documents.get(1));
    }

    @Test
    void showsTheNotationsOfNames() {
        List<MatchResult> rows = ROW.matcher(page).results().toList();

        assertThat(rows).hasSizeGreaterThan(5);
        for (MatchResult row : rows) {
            assertThat(told("{\"invalid\":\"" + row.group(1) + "\"}", false))
                    .isEqualTo("{\"invalid\":\"" + row.group(2) + "\"}");
        }
    }

    private String told(String error, boolean problem) {
        Ruling ruling = Rulings.of(blocks("yaml").get(0));
        ruling.found(List.of(Found.OLD));
        Translator translator =
                MediaKind.JSON.translator(new Plans().errors(ruling, problem).orElseThrow(), Limits.DEFAULT);
        var out = new ByteArrayOutputStream();
        byte[] bytes = error.getBytes(UTF_8);
        translator.feed(bytes, 0, bytes.length, (piece, from, to) -> out.write(piece, from, to - from));
        translator.finish((piece, from, to) -> out.write(piece, from, to - from));
        return out.toString(UTF_8);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}

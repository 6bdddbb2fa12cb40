package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds, loading answers with problems and does not throw. */
class RuleTextsLawsTest {

    private static final String RULE = RuleText.of("a", "migrate")
            + "on-conflict: reject\nexamples:\n  - old: { a: [1.5, \"x\", null] }\n    new: { b: { c: 0x1F } }\n";

    @Property(tries = 500)
    void takesAnyBytes(@ForAll byte[] bytes) {
        assertLoads(bytes);
    }

    @Property(tries = 1_000)
    void takesAnyYaml(@ForAll("yaml") String text) {
        assertLoads(text.getBytes(UTF_8));
    }

    @Property(tries = 1_000)
    void takesARuleWithAnythingPutIntoIt(
            @ForAll("yaml") String text, @ForAll @IntRange(max = 10_000) int at, @ForAll @IntRange(max = 40) int cut) {
        int start = at % RULE.length();
        int end = Math.min(RULE.length(), start + cut);
        assertLoads((RULE.substring(0, start) + text + RULE.substring(end)).getBytes(UTF_8));
    }

    private static void assertLoads(byte[] bytes) {
        Load load = RuleText.load(Map.of("a.yaml", bytes, "clients.yaml", bytes));
        assertThat(load).isInstanceOf(Load.Broken.class);
        assertThat(load.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(0, 10_000);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.action()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.of(
                        "a",
                        "deprecation",
                        "match",
                        "change",
                        "rename",
                        "split",
                        "examples",
                        "clients",
                        ": ",
                        ":\n  ",
                        "- ",
                        "\n",
                        "\n  ",
                        "\n- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "\"",
                        "'",
                        "&a ",
                        "*a",
                        "!t ",
                        "!!int ",
                        "|\n",
                        ">\n",
                        "? ",
                        "---\n",
                        "...\n",
                        "%YAML 1.1\n",
                        "#",
                        "\t",
                        "7",
                        "0x",
                        ".inf",
                        "1e999999999",
                        "null",
                        "~",
                        "<<",
                        "\u00e9",
                        "\ud83d\ude00",
                        "\u0000",
                        "\u2028",
                        "2026-09-01",
                        "$",
                        "/a/{x}",
                        "$.a[*]")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }
}

package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule's fingerprint is that of its {@code match} and {@code change}, as far as they mean something. */
class FingerprintTest {

    private static final String ABOUT = """
            match:
              - paths: [/a, "/b/{id}"]
                methods: [GET, PUT]
                request: ["$"]
            change:
              - map: a
                to: b
                values: { 1: one, "2": two }
              - split: name
                into: [first, last]
                by: " "
            """;

    private static final String REST = """
            deprecation: a
            guide: https://example.com/guide
            phase: migrate
            deprecated: 2026-09-01
            sunset: 2027-03-31
            upstream: new
            """;

    @Test
    void isADigest() {
        assertThat(fingerprint(ABOUT)).matches("[0-9a-f]{64}");
    }

    /** Latches and counts hang on it, so that a release that made it otherwise would reopen every gate. */
    @Test
    void isTheSameInEveryVersion() {
        assertThat(fingerprint(ABOUT)).isEqualTo("72409e3f87dfd63fcd229a3308bbf2489d1d46f629b9996cf3dc5e219c6145b4");
    }

    @Test
    void doesNotHangOnTheOrderOfKeys() {
        assertThat(fingerprint("""
                change:
                  - values: { "2": two, 1: one }
                    to: b
                    map: a
                  - by: " "
                    split: name
                    into: [first, last]
                match:
                  - request: ["$"]
                    methods: [GET, PUT]
                    paths: [/a, "/b/{id}"]
                """)).isEqualTo(fingerprint(ABOUT));
    }

    @Test
    void doesNotHangOnCommentsLayoutAndQuotes() {
        assertThat(fingerprint("""
                match: [{ paths: ['/a',
                    '/b/{id}'], methods: ["GET", "PUT"], request: [$] }] # the customers

                change:
                - { "map": a, to: 'b', values: { 1: "one", '2': two } }
                - split: "na\\u006de"
                  into:
                    - first
                    # and
                    - last
                  by: ' '
                """)).isEqualTo(fingerprint(ABOUT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a,         | /c,",
                "[GET, PUT]  | [GET]",
                "[\"$\"]     | [\"$.a\"]",
                "map: a      | map: c",
                "to: b       | to: c",
                "1: one      | \"1\": one",
                "1: one      | 1: two",
                "{ 1: one,   | { 1: \"1\",",
                "split: name | join: [name]",
                "[first,     | [last,",
                "first, last | 'last, first'",
                "\" \"       | '\"  \"'",
            })
    void isAnotherAfterAnEditOfMatchOrChange(String before, String after) {
        assertThat(ABOUT).contains(before);
        assertThat(fingerprint(ABOUT.replace(before, after))).isNotEqualTo(fingerprint(ABOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  - drop: c\n", "  - { drop: c, default: null }\n"})
    void isAnotherWithOneChangeMore(String change) {
        assertThat(fingerprint(ABOUT + change)).isNotEqualTo(fingerprint(ABOUT));
    }

    static Stream<Map.Entry<String, String>> lookAlikes() {
        return Stream.of(
                Map.entry("[a, b]", "\"a, b\""),
                Map.entry("[a, b]", "[\"aTEXT1:b\"]"),
                Map.entry("[[a], b]", "[[a, b]]"),
                Map.entry("[a, [b]]", "[[a], b]"),
                Map.entry("[]", "\"[]\""),
                Map.entry("[]", "{}"),
                Map.entry("{}", "null"),
                Map.entry("null", "\"null\""),
                Map.entry("true", "\"true\""),
                Map.entry("1", "1.0"),
                Map.entry("{ a: b, c: d }", "{ a: { b: c }, d: null }"),
                Map.entry("{ a: [b, c] }", "{ a: [b], c: null }"),
                Map.entry("\"1:1\"", "\"11:\""),
                Map.entry("\"\"", "null"));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void takesNoTextForStructure(Map.Entry<String, String> values) {
        assertThat(fingerprint(byDefault(values.getKey()))).isNotEqualTo(fingerprint(byDefault(values.getValue())));
    }

    @Test
    void doesNotHangOnAnythingElse() {
        String other = """
                deprecation: a
                summary: another
                owner: others
                guide: https://example.com/other
                policy: https://example.com/policy
                phase: contract
                deprecated: 2025-09-01
                sunset: 2029-03-31
                upstream: both
                on-conflict: prefer-old
                errors: ["$.errors[*].field"]
                examples: [{ old: { a: 1 }, new: { b: one } }]
                quiet-for: P92D
                consumers: [acme]
                accept: [{ condition: 2, by: jo, reason: a new disk, until: 2027-06-01 }]
                contract-anyway: { reason: r, by: jo, until: 2027-06-01 }
                """;
        assertThat(of(other + ABOUT)).isEqualTo(fingerprint(ABOUT));
    }

    private static String byDefault(String value) {
        return "match: [{ paths: [/a], request: [$] }]\nchange: [{ drop: a, default: " + value + " }]\n";
    }

    private static String fingerprint(String about) {
        return of(REST + about);
    }

    private static String of(String rule) {
        var problems = new Problems();
        return YamlText.read("a.yaml", rule.getBytes(UTF_8), problems)
                .flatMap(root -> Section.of(root, "The file", RuleFile.KEYS, problems))
                .map(Fingerprint::of)
                .orElseThrow();
    }
}

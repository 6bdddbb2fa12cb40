package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

    @ParameterizedTest(name = "{0} by ''{1}'' at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"Ada Lovelace\"'     | ' '  | FIRST | '\"Ada\"'     | '\"Lovelace\"'",
                "'\"Ada B Lovelace\"'   | ' '  | FIRST | '\"Ada\"'     | '\"B Lovelace\"'",
                "'\"Ada B Lovelace\"'   | ' '  | LAST  | '\"Ada B\"'   | '\"Lovelace\"'",
                "'\"Ada\"'              | ' '  | FIRST | '\"Ada\"'     | '\"\"'",
                "'\"\"'                 | ' '  | FIRST | '\"\"'        | '\"\"'",
                "'\"Ada \"'             | ' '  | FIRST | '\"Ada \"'    | '\"\"'",
                "'\"Ada B \"'           | ' '  | LAST  | '\"Ada B \"'  | '\"\"'",
                "'\" Ada\"'             | ' '  | FIRST | '\"\"'        | '\"Ada\"'",
                "'\"日本、東京\"'        | '、' | FIRST | '\"日本\"'    | '\"東京\"'",
                "'\"a, b\"'             | ', ' | FIRST | '\"a\"'       | '\"b\"'",
                "'\"a\\u0020b\"'        | ' '  | FIRST | '\"a\"'       | '\"b\"'",
                "'\"\\u00e9 \\ud83d\"'  | ' '  | FIRST | '\"é\"'       | '\"\\ud83d\"'",
                "'\"a\\\"b\"'           | '\"' | FIRST | '\"a\"'       | '\"b\"'",
            })
    void dividesAndJoinsAgain(String whole, String by, Split.At at, String first, String second) {
        Change split = split(by, at);

        Values parts = split.toNew(Values.of(Value.json(whole)));

        assertThat(parts).isEqualTo(Values.of(Value.json(first), Value.json(second)));
        Values joined = split.toOld(Values.of(Value.json(first), Value.json(second)));
        assertThat(joined).isNotNull();
        assertThat(joined.present(0).agrees(Value.json(whole))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"7", "true", "'{}'", "'[]'"})
    void hasNoTranslationForWhatIsNotText(String value) {
        assertThat(split(" ", Split.At.FIRST).toNew(Values.of(Value.json(value))))
                .isNull();
        assertThat(split(" ", Split.At.FIRST).toOld(Values.of(Value.json(value), Value.string("a"))))
                .isNull();
        assertThat(split(" ", Split.At.FIRST).toOld(Values.of(Value.string("a"), Value.json(value))))
                .isNull();
    }

    @Test
    void needsASeparator() {
        assertThatIllegalArgumentException().isThrownBy(() -> split("", Split.At.FIRST));
    }

    private static Change split(String by, Split.At at) {
        return new Split(Path.member("name"), Path.member("first"), Path.member("last"), by, at, false);
    }
}

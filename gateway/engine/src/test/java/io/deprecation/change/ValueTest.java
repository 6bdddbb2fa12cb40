package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "1|1.0",
                "1e2|100",
                "-0|0",
                "9007199254740993|9007199254740993.0",
                "1E400|10E399",
                "\"a\"|\"\\u0061\"",
                "\"/\"|\"\\/\"",
                "\"😀\"|\"\\ud83d\\ude00\"",
                "{\"a\":1,\"b\":[1,{}]}|{ \"b\" : [1.0, {}], \"\\u0061\" : 1 }",
                "null|null",
                "[]|[ ]",
            })
    void agreesByMeaning(String one, String other) {
        assertThat(Value.json(one).agrees(Value.json(other))).isTrue();
        assertThat(Value.json(other).agrees(Value.json(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "1|\"1\"",
                "9007199254740993|9007199254740992",
                "true|false",
                "null|false",
                "[1,2]|[2,1]",
                "{\"a\":null}|{}",
                "\"a\"|\"A\"",
                "1E99999999999|2E99999999999",
            })
    void disagreesByMeaning(String one, String other) {
        assertThat(Value.json(one).agrees(Value.json(other))).isFalse();
        assertThat(Value.json(other).agrees(Value.json(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "日本", "😀", "\"\\/\b\f\n\r\t\u0001\u007f", "\ud83d", "a\udc00b"})
    void textSurvivesBeingWrittenAndRead(String text) {
        assertThat(Value.string(text).text()).isEqualTo(text);
    }

    @Test
    void numbersBeyondBoundedArithmeticAreNotComputedWith() {
        assertThat(Value.json("1E99999999999").number()).isEmpty();
        assertThat(Value.json("9".repeat(2000)).number()).isEmpty();
        assertThat(Value.json("1.10").number())
                .hasValueSatisfying(number -> assertThat(number).hasToString("1.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\"]", "\"a\""})
    void aValueOutlivesTheBufferThatItStandsInAndOneItFills(String text) {
        byte[] buffer = text.getBytes(StandardCharsets.US_ASCII);
        int quote = text.indexOf('"');
        Value value = Value.over(buffer, quote, quote + 3).outliving(buffer);

        Arrays.fill(buffer, (byte) '#');

        assertThat(value.text()).isEqualTo("a");
    }

    @Test
    void nothingStaysItself() {
        assertThat(Value.NOTHING.outliving(new byte[2]).isNothing()).isTrue();
    }
}

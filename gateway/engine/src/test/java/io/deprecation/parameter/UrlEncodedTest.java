package io.deprecation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=", "=", "&", "a&&b=1&", "a=%zz&%=1", "a=1&a=2", "x=[1]", "a=b=c", "%61=1+2"})
    void keepsWhatIsNotEdited(String text) {
        assertThat(new UrlEncoded(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a=1, \"1\"",
        "%61=1, \"1\"",
        "a, \"\"",
        "a=1+2%20%C3%A9, \"1 2 é\"",
        "a=%zz, \"%zz\"",
        "b=1, null",
    })
    void readsTextsDecoded(String text, String value) {
        assertThat(String.valueOf(new UrlEncoded(text).get(Path.member("a")))).isEqualTo(value);
    }

    @Test
    void readsANameThatStandsSeveralTimesAsAList() {
        assertThat(new UrlEncoded("a=1&b=2&a=3").get(Path.member("a"))).isEqualTo(Value.json("[\"1\",\"3\"]"));
    }

    @Test
    void copiesValuesAsTheyAreWritten() {
        var query = new UrlEncoded("x&a=%31+2&y&a");

        query.copy(Path.member("a"), Path.member("b c"));
        query.remove(Path.member("a"));

        assertThat(query).hasToString("x&b%20c=%31+2&y&b%20c");
    }

    @Test
    void putsValuesInThePlaceOfFormerOnes() {
        var query = new UrlEncoded("x&a=1&y&a=2");

        query.put(Path.member("a"), Value.json("[\"é&\",true]"));
        query.put(Path.member("z"), Value.json("7"));

        assertThat(query).hasToString("x&a=%C3%A9%26&a=true&y&z=7");
    }

    @Test
    void writesBracketsAsTheRestOfTheTextDoes() {
        var bare = new UrlEncoded("a[b]=1");
        var escaped = new UrlEncoded("a%5Bb%5D=1");

        bare.copy(Path.member("a[b]"), Path.member("c[d]"));
        escaped.copy(Path.member("a[b]"), Path.member("c[d]"));

        assertThat(bare).hasToString("a[b]=1&c[d]=1");
        assertThat(escaped).hasToString("a%5Bb%5D=1&c%5Bd%5D=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "[null]", "[[1]]"})
    void takesNothingThatIsNoText(String value) {
        assertThat(new UrlEncoded("").takes(Path.member("a"), Value.json(value)))
                .isFalse();
    }
}

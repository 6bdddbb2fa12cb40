package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

    @ParameterizedTest
    @CsvSource({
        "/items/3/b",
        "#/items/3/b",
        "items[3].b",
        "items.3.b",
        "$.items[3].b",
        "$['items'][3].b",
        ".items[3].b",
        "[\"items\"][3]['b']"
    })
    void readsTheNotationsThatAreInUse(String text) {
        assertThat(FieldName.parse(text).orElseThrow().tokens()).containsExactly("items", "3", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "/x, /a~1b.c/3/d",
        "#/x, '#/a~1b.c/3/d'",
        "x, '[\"a/b.c\"][3].d'",
        "x[0], '[\"a/b.c\"][3].d'",
        "x.0, '[\"a/b.c\"].3.d'",
        "$.x, '$[\"a/b.c\"][3].d'",
        "['x'], '[\"a/b.c\"][3].d'"
    })
    void writesOtherTokensInItsNotation(String text, String written) {
        assertThat(FieldName.parse(text).orElseThrow().with(List.of("a/b.c", "3", "d")))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"x, name.first", ".x, .name.first", "$.x, $.name.first", "[\"x y\"], name.first", "$[0], $.name.first"})
    void beginsAsItDid(String text, String written) {
        assertThat(FieldName.parse(text).orElseThrow().with(List.of("name", "first")))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"'#/first%20name', '#/first%20name'", "'#/n%C3%A9', '#/né'", "'#/50%25', '#/50%25'"})
    void escapesWhatAFragmentCannotHold(String text, String written) {
        FieldName name = FieldName.parse(text).orElseThrow();

        assertThat(name.with(name.tokens())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "first name",
                "name is required",
                "a..b",
                "a.",
                "a[x]",
                "a[*]",
                "a[0",
                "a]b",
                "a[0]b",
                "#name",
                "#/%zz",
                "/~2",
                "$..a",
                "items[\"a']"
            })
    void isNoNameOtherwise(String text) {
        assertThat(FieldName.parse(text)).isEmpty();
    }
}

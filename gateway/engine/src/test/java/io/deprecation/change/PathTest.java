package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "name name /name",
                ".name name /name",
                "address.zip address.zip /address/zip",
                "podIPs[0].ip podIPs[0].ip /podIPs/0/ip",
                "[\"any.key/x\"] [\"any.key/x\"] /any.key~1x",
                "a[\"b~c\"] a.b~c /a/b~0c",
                "a[\"q\\\"\\\\\"] a[\"q\\\"\\\\\"] /a/q\"\\",
                "$type $type /$type",
            })
    void readsAndPrintsTheNotation(String text, String printed, String pointer) {
        Path path = Path.parse(text);

        assertThat(path).hasToString(printed);
        assertThat(path.pointer()).isEqualTo(pointer);
        assertThat(Path.parse(path.toString())).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", "a..b", "[0]", "a[1]", "a[*]", "a[\"b", "a[\"b\"", "a[\"\\n\"]", "a b", "a]"})
    void refusesWhatIsNotInTheNotation(String text) {
        assertThatExceptionOfType(PathSyntaxException.class).isThrownBy(() -> Path.parse(text));
    }

    @Test
    void tellsWhereTheNotationWasBroken() {
        assertThatExceptionOfType(PathSyntaxException.class)
                .isThrownBy(() -> Path.parse("address..zip"))
                .withMessage("a member name is missing; one with special characters is written [\"like this\"]"
                        + " (at character 9 of `address..zip`)")
                .satisfies(fault -> assertThat(fault.index()).isEqualTo(8));
    }

    @Test
    void saysWhatIsNotTakenWhereManyWouldTryIt() {
        assertThatExceptionOfType(PathSyntaxException.class)
                .isThrownBy(() -> Path.parse("a[1]"))
                .withMessageStartingWith("of the items of a list the first alone has a path, [0]");
        assertThatExceptionOfType(PathSyntaxException.class)
                .isThrownBy(() -> Location.parse("$.a.*.b"))
                .withMessageStartingWith("`*` for any member is not taken; the items of a list are [*]");
    }

    @Test
    void knowsWhatLeadsToWhat() {
        assertThat(Path.parse("a.b").isPrefixOf(Path.parse("a.b[0].c"))).isTrue();
        assertThat(Path.parse("a.b").isPrefixOf(Path.parse("a.b"))).isTrue();
        assertThat(Path.parse("a.b").isPrefixOf(Path.parse("a.bc"))).isFalse();
        assertThat(Path.parse("a.b").isPrefixOf(Path.parse("a"))).isFalse();
    }

    @Test
    void locationsStartAtTheBodyAndTakeEveryItem() {
        assertThat(Location.parse("$")).isEqualTo(Location.ROOT);
        assertThat(Location.parse("$.items[*][\"a b\"][*]").steps())
                .isEqualTo(List.of(new Step.Member("items"), new Step.Each(), new Step.Member("a b"), new Step.Each()));
        assertThat(Location.parse("$[*].x")).hasToString("$[*].x");
        assertThatExceptionOfType(PathSyntaxException.class).isThrownBy(() -> Location.parse("items"));
        assertThatExceptionOfType(PathSyntaxException.class).isThrownBy(() -> Location.parse("$.items[0]"));
    }
}

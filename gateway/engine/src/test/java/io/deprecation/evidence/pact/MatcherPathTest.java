package io.deprecation.evidence.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.parameter.Place;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherPathTest {

    private static final OldPath OLD = OldPath.ofMembers(
                    List.of(new Rename(Path.parse("tags[0].label"), Path.parse("first"), false, false)),
                    List.of(Location.parse("$.items[*]")))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.items[*].tags[0].label",
                "$.items[0].tags[*].label",
                "$['items'][*]['tags'][*]['label']",
                "$[\"items\"][12].tags[0].label",
                "$.items[*].tags[0].label.text",
                "$.items.*.tags[0].label",
                "$.*[*].tags[0].label"
            })
    void namesTheMember(String text) {
        assertThat(matcher(text).names(OLD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.items",
                "$.items[*].tags",
                "$.items[*].*[0].label",
                "$.items[*].tags[0].*",
                "$.items[*].tags[0].labels",
                "$.items[*]['tags[0].label']",
                "$.tags[0].label"
            })
    void namesAnotherOrNone(String text) {
        assertThat(matcher(text).names(OLD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..label", "$.items[?(@.a)]", "$.items[", "$.items['a]", "$.items[-1]", "$.items[]", "$."})
    void isNoPathThatCanBeRead(String text) {
        assertThatThrownBy(() -> MatcherPath.parse(text)).isInstanceOf(NoPactException.class);
    }

    private static MatcherPath matcher(String text) {
        return new MatcherPath(Place.BODY, MatcherPath.parse(text));
    }
}

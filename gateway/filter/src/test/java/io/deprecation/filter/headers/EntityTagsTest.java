package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

final class EntityTagsTest {

    private static final String NOW = "0123456789ab";
    private static final String BEFORE = "ffffffffffff";

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "\"\"", "\"a,b\""})
    void aMarkedTagIsUnmarkedToTheUpstreamsOwn(String tag) {
        var response = new HttpHeaders();
        response.set("ETag", tag);
        EntityTags.mark(response, NOW);
        var request = new HttpHeaders();
        request.set("If-None-Match", response.getFirst("ETag"));
        request.set("If-Match", response.getFirst("ETag"));

        EntityTags.unmark(request, NOW);

        assertThat(response.getFirst("ETag")).isNotEqualTo(tag);
        assertThat(request.getFirst("If-None-Match")).isEqualTo(tag);
        assertThat(request.getFirst("If-Match")).isEqualTo(tag);
    }

    @Test
    void onlyCurrentTagsAreAskedForAgain() {
        var request = new HttpHeaders();
        request.set("If-None-Match", "\"a~dep." + BEFORE + "\", \"plain\", W/\"b~dep." + NOW + "\"");

        EntityTags.unmark(request, NOW);

        assertThat(request.getFirst("If-None-Match")).isEqualTo("W/\"b\"");
    }

    @Test
    void aStarStandsForAnyRepresentation() {
        var request = new HttpHeaders();
        request.set("If-None-Match", "*");
        request.set("If-Match", "*");

        EntityTags.unmark(request, NOW);

        assertThat(request.getFirst("If-None-Match")).isEqualTo("*");
        assertThat(request.getFirst("If-Match")).isEqualTo("*");
    }

    @Test
    void aWriteIsConditionalWhateverTranslationWasSeen() {
        var request = new HttpHeaders();
        request.set("If-Match", "\"a~dep." + BEFORE + "\", \"plain\"");

        EntityTags.unmark(request, NOW);

        assertThat(request.getFirst("If-Match")).isEqualTo("\"a\", \"plain\"");
    }
}

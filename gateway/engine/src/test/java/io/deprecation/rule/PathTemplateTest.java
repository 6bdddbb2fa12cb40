package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers | a path starts with '/' (at character 1",
                "'' | a path starts with '/'",
                "/customers/ | it ends in '/'; without, it matches paths with and without",
                "//customers | an empty segment is never matched",
                "/./a | a dot segment is never matched",
                "/a/.. | a dot segment is never matched",
                "/a/{id | this '{' is not closed before the segment ends (at character 4",
                "/a/{id/b} | this '{' is not closed",
                "/a/id} | there is no '{' to this '}' (at character 6",
                "/a/{i d} | a variable's name consists of",
                "/a/{} | a variable's name consists of",
                "/{id}/{id} | the variable `id` is there twice",
                "/**/a | come last",
                "/{*rest}/a | come last",
                "/a** | `**` is a segment of its own",
                "/a;v=1 | parameters after ';'",
                "/a%20b | written decoded",
                "/{id:[} | the regular expression cannot be used",
                "/{id:(a)} | it has a capturing group; write (?:...)",
            })
    void refusesWhatIsNotInTheSyntaxOrCannotMatch(String pattern, String message) {
        assertThatThrownBy(() -> new PathTemplate(pattern))
                .isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a, true",
        "/a, /b, false",
        "/a, /a/b, false",
        "/a/{x}, /a/b, true",
        "/a/{x}, /b/{x}, false",
        "/a/**, /a, true",
        "/a/**, /{x}, true",
        "/a/**, /b/c, false",
        "/a/{x}.json, /a/{x}.xml, false",
        "/a/v{x}, /a/w{x}, false",
        "/a/{x}.json, /a/v{x}, true",
        "/a/{x}.json, /a/b.xml, false",
    })
    void tellsWhetherTemplatesMeet(String one, String other, boolean meets) {
        assertThat(new PathTemplate(one).meets(new PathTemplate(other))).isEqualTo(meets);
    }

    @Test
    void readsAsItWasWritten() {
        assertThat(new PathTemplate("/a/{id:\\d{3}}")).hasToString("/a/{id:\\d{3}}");
    }
}

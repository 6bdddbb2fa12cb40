package io.deprecation.filter.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class MediaKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                         | JSON
            APPLICATION/JSON; Charset="UTF-8"        | JSON
            application/vnd.x+json; charset=utf-8    | JSON
            application/json;                        | JSON
            application/json; charset=utf-16         | OTHER_CHARSET
            application/json; charset=nobody-knows   | OTHER_CHARSET
            application/vnd.x+json; charset=         | OTHER_CHARSET
            application/json, text/html              | OTHER_CHARSET
            application/json-patch+json              | JSON_PATCH
            text/plain; charset=nobody-knows         | OTHER
            nonsense                                 | OTHER
            """)
    void aTypeIsTheSameInBothDirections(String type, MediaKind kind) {
        var headers = new HttpHeaders();
        headers.set("Content-Type", type);

        assertThat(MediaKind.ofRequest(headers, false)).isEqualTo(kind);
        assertThat(MediaKind.ofResponse(headers)).isEqualTo(kind);
    }

    @Test
    void aFormIsOneOnlyWhereItsFieldsChange() {
        var headers = new HttpHeaders();
        headers.set("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

        assertThat(MediaKind.ofRequest(headers, true)).isEqualTo(MediaKind.FORM);
        assertThat(MediaKind.ofRequest(headers, false)).isEqualTo(MediaKind.PERHAPS_JSON);
        assertThat(MediaKind.ofRequest(new HttpHeaders(), true)).isEqualTo(MediaKind.PERHAPS_JSON);
    }

    @Test
    void aSecondTypeDoesNotHideThatOneIsJson() {
        var headers = new HttpHeaders();
        headers.add("Content-Type", "text/plain");
        headers.add("Content-Type", "application/json");

        assertThat(MediaKind.ofRequest(headers, false)).isEqualTo(MediaKind.JSON);
    }

    @Test
    void requestsWithoutATypeAreLookedInto() {
        assertThat(MediaKind.ofRequest(new HttpHeaders(), false)).isEqualTo(MediaKind.PERHAPS_JSON);
        assertThat(MediaKind.ofResponse(new HttpHeaders())).isEqualTo(MediaKind.OTHER);
    }
}

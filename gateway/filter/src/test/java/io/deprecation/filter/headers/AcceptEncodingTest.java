package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br, gzip, zstd           | gzip",
                "br                       | identity",
                "gzip;q=0.5, deflate, br  | gzip;q=0.5, deflate",
                "*                        | gzip, deflate",
                "br, gzip;q=0, *;q=0.1    | gzip;q=0, deflate;q=0.1",
                "identity                 | identity",
            })
    void isCutToWhatCanBeTranslated(String accepted, String offered) {
        HttpHeaders headers = headers(accepted);

        AcceptEncoding.cut(headers);

        assertThat(headers.getFirst("Accept-Encoding")).isEqualTo(offered);
    }

    @Test
    void saysNothingWhereTheClientDoesNot() {
        var headers = new HttpHeaders();

        AcceptEncoding.cut(headers);

        assertThat(headers.isEmpty()).isTrue();
        assertThat(AcceptEncoding.accepts(headers, "gzip")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip         | true",
                "x-gzip       | true",
                "GZIP;q=0.3   | true",
                "gzip;q=0     | false",
                "gzip;q=0.000 | false",
                "*            | true",
                "*, gzip;q=0  | false",
                "*;q=0        | false",
                "deflate      | false",
            })
    void tellsWhetherGzipIsTaken(String accepted, boolean taken) {
        assertThat(AcceptEncoding.accepts(headers(accepted), "gzip")).isEqualTo(taken);
    }

    private static HttpHeaders headers(String accepted) {
        var headers = new HttpHeaders();
        headers.set("Accept-Encoding", accepted);
        return headers;
    }
}

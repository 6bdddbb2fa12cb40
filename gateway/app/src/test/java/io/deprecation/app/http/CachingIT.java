package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches are told (design 4-http.md, "caching"). The next scheduled change is an hour away. */
final class CachingIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60                     | max-age=60",
                "max-age=86400                  | max-age=3600",
                "public, S-MaxAge=\"86400\"     | public, s-maxage=3600",
                "max-age=60, s-maxage=86400     | max-age=60, s-maxage=3600",
                "max-age=forever                | max-age=3600",
                "max-age=60, stale-if-error=9000 | max-age=60, stale-if-error=3540",
                "no-store                       | no-store"
            })
    void freshnessEndsWithTheNextScheduledChange(String upstream, String capped) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Cache-Control: " + upstream));

        assertThat(Rows.get("/scheduled/1").fields("Cache-Control")).containsExactly(capped);
        assertThat(Rows.get("/customers/1").fields("Cache-Control")).containsExactly(upstream);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 03 Nov 2026 13:59:00 GMT | Tue, 03 Nov 2026 13:59:00 GMT",
                "Wed, 04 Nov 2026 13:00:00 GMT | Tue, 03 Nov 2026 14:00:00 GMT",
                "0                             | 0"
            })
    void anExpiryIsCappedToo(String upstream, String capped) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Expires: " + upstream));

        assertThat(Rows.get("/scheduled/1").fields("Expires")).containsExactly(capped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=60, s-maxage=60 | max-age=60, private",
                "private, max-age=60             | private, max-age=60",
                "''                              | private"
            })
    void whereTheFormDependsOnWhoAsksNobodyElseGetsIt(String upstream, String said) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Cache-Control: " + upstream));

        assertThat(Rows.get("/personal/1").fields("Cache-Control")).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDN-Cache-Control", "cloudflare-cdn-cache-control", "Cache-Control"})
    void whatSomeCachesAreToldApartEndsTheSameWay(String field) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, field + ": public, max-age=86400"));

        assertThat(Rows.get("/scheduled/1").fields(field)).containsExactly("public, max-age=3600");
        assertThat(Rows.get("/personal/1").fields(field)).containsExactly("max-age=86400, private");
        assertThat(Rows.get("/unruled").fields(field)).containsExactly("public, max-age=86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "304 Not Modified"})
    void theSameIsSaidOfAnAnswerThatStandsForAnother(String status) {
        String length = status.startsWith("200") ? "Content-Length: 0" : "ETag: \"v1\"";
        Rows.UPSTREAM.answer(Answers.bare(status, "Cache-Control: max-age=86400", length));

        assertThat(Rows.get("/scheduled/1").fields("Cache-Control")).containsExactly("max-age=3600");
    }

    @Test
    void everyAnswerOfARuledRouteDependsOnThePreference() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Vary: Origin", "Vary: Accept"));
        assertThat(Rows.get("/customers/1").fields("Vary")).containsExactly("Origin, Accept, Prefer");

        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Vary: prefer"));
        assertThat(Rows.get("/customers/1").fields("Vary")).containsExactly("prefer");

        Rows.UPSTREAM.answer(Answers.bare("404 Not Found", "Content-Length: 0"));
        assertThat(Rows.get("/customers/1").fields("Vary")).containsExactly("Prefer");
        assertThat(Rows.get("/unruled").fields("Vary")).isEmpty();
    }
}

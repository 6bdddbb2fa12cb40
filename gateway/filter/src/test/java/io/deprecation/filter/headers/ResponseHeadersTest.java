package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class ResponseHeadersTest {

    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void anUpstreamsOwnEarlierDatesStand() {
        headers.set("Deprecation", "@1000");
        headers.set("Sunset", "Fri, 01 Jan 2027 00:00:00 GMT");
        headers.set("Link", "</other>; rel=\"next\"");

        edit(Rulings.of("migrate", "new", "prefer-new"));

        assertThat(headers.getFirst("Deprecation")).isEqualTo("@1000");
        assertThat(headers.getFirst("Sunset")).isEqualTo("Fri, 01 Jan 2027 00:00:00 GMT");
        assertThat(headers.get("Link")).hasSize(2).first().isEqualTo("</other>; rel=\"next\"");
    }

    @Test
    void anUpstreamsOwnLaterOrUnreadableDatesGiveWay() {
        headers.set("Deprecation", "true");
        headers.set("Sunset", "Sat, 01 Jan 2028 00:00:00 GMT");

        edit(Rulings.of("migrate", "new", "prefer-new"));

        assertThat(headers.getFirst("Deprecation")).isEqualTo("@1788220800");
        assertThat(headers.getFirst("Sunset")).isEqualTo("Wed, 31 Mar 2027 00:00:00 GMT");
    }

    @Test
    void contractSignalsOnlyWhereTheOldFormWasSent() {
        Ruling ruling = Rulings.of("contract", "new", "prefer-new");
        edit(ruling);
        assertThat(headers.containsHeader("Deprecation")).isFalse();

        ruling.found(List.of(Found.ECHO));
        edit(ruling);
        assertThat(headers.containsHeader("Deprecation")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60             | max-age=60",
                "max-age=86400          | max-age=3600",
                "public, S-MaxAge=86400 | public, s-maxage=3600",
                "max-age=\"86400\"      | max-age=3600",
                "max-age=60, stale-while-revalidate=86400 | max-age=60, stale-while-revalidate=3540",
                "max-age=86400, stale-if-error=86400      | max-age=3600, stale-if-error=0",
                "stale-while-revalidate=60                | stale-while-revalidate=0",
                "no-cache               | no-cache"
            })
    void freshnessEndsWithTheWordThatContracts(String upstream, String capped) {
        headers.set("Cache-Control", upstream);
        headers.set("Expires", "Sat, 21 Nov 2026 18:00:00 GMT");

        edit(Rulings.of("contract", "new", "prefer-new"));

        assertThat(headers.getFirst("Cache-Control")).isEqualTo(capped);
        assertThat(headers.getFirst("Expires")).isEqualTo("Sat, 21 Nov 2026 13:00:00 GMT");
    }

    @Test
    void freshnessEndsWithABrownoutAndOthersGetNothingOfWhatOneClientIsAnswered() {
        headers.set("Cache-Control", "public, max-age=86400");

        edit(Rulings.ofSchedule(
                "brownouts: [{ from: 2026-11-21T11:00:00Z, for: PT2H, on: responses, clients: [unknown] }]\n"));

        assertThat(headers.getFirst("Cache-Control")).isEqualTo("max-age=3600, private");
    }

    @Test
    void freshnessIsTheUpstreamsWhereNoChangeIsScheduled() {
        headers.set("Cache-Control", "max-age=86400");

        edit(Rulings.of("migrate", "new", "prefer-new"));

        assertThat(headers.getFirst("Cache-Control")).isEqualTo("max-age=86400");
    }

    private void edit(Ruling ruling) {
        new ResponseHeaders().edit(headers, ruling, 200);
    }
}

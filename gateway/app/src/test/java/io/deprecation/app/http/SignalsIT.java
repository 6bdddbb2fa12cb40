package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the deprecation, and to whom (design 4-http.md, "Headers", "upstream's own headers", "CORS"). */
final class SignalsIT {

    private static final String DEPRECATED = "@1788220800";
    private static final String SUNSET = "Wed, 31 Mar 2027 00:00:00 GMT";
    private static final String GUIDE =
            "<https://developers.example.com/guides/customer-name>; rel=\"deprecation\"; type=\"text/html\"";

    @Test
    void whoMayGetTheOldFormIsTold() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Message answer = Rows.get("/customers/1");

        assertThat(answer.fields("Deprecation")).containsExactly(DEPRECATED);
        assertThat(answer.fields("Sunset")).containsExactly(SUNSET);
        assertThat(answer.fields("Link")).containsExactly(GUIDE);
        assertThat(answer.field("Preference-Applied")).isEmpty();
    }

    @Test
    void whoDeclinesItIsToldThatAlone() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Message answer = Rows.get("/customers/1", "Prefer: respond-async, Omit-Deprecated; x=y");

        assertThat(answer.fields("Preference-Applied")).containsExactly("omit-deprecated");
        assertThat(answer.field("Deprecation")).isEmpty();
        assertThat(answer.text()).isEqualTo(Answers.NEW);
    }

    @Test
    void whoDeclinesItAndSendsItIsToldAllTheSame() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Message answer = Rows.post("/customers", "{\"name\":\"Ada Lovelace\"}", "Prefer: omit-deprecated");

        assertThat(answer.fields("Deprecation")).containsExactly(DEPRECATED);
        assertThat(answer.text()).isEqualTo(Answers.NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@1780000000 | @1780000000",
                "@1788220801 | @1788220800",
                "true        | @1788220800",
                "@1780000000;x=1 | @1780000000;x=1"
            })
    void theUpstreamsOwnDeprecationStandsIfItIsEarlier(String upstream, String told) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Deprecation: " + upstream));

        assertThat(Rows.get("/customers/1").fields("Deprecation")).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 01 Dec 2026 00:00:00 GMT | Tue, 01 Dec 2026 00:00:00 GMT",
                "Thu, 01 Apr 2027 00:00:00 GMT | Wed, 31 Mar 2027 00:00:00 GMT",
                "next spring                   | Wed, 31 Mar 2027 00:00:00 GMT"
            })
    void theUpstreamsOwnSunsetStandsIfItIsEarlier(String upstream, String told) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Sunset: " + upstream));

        assertThat(Rows.get("/customers/1").fields("Sunset")).containsExactly(told);
    }

    @Test
    void linksAreAppended() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Link: </customers?page=2>; rel=\"next\""));

        assertThat(Rows.get("/customers").fields("Link")).containsExactly("</customers?page=2>; rel=\"next\"", GUIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expanding/1", "/contracted/1", "/unruled"})
    void theUpstreamsOwnStandWhereNothingIsToBeSaid(String path) {
        List<String> own =
                List.of("Deprecation: @1", "Sunset: Tue, 01 Dec 2026 00:00:00 GMT", "Link: </a>; rel=\"next\"");
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, own.toArray(String[]::new)));

        assertThat(Rows.get(path).head()).contains(own);
    }

    @Test
    void scriptsOfOtherOriginsMayReadThem() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW, "Access-Control-Allow-Origin: https://app.example.com"));
        assertThat(Rows.get("/customers/1", "Prefer: omit-deprecated").fields("Access-Control-Expose-Headers"))
                .containsExactly("Preference-Applied");
        assertThat(Rows.get("/customers/1").fields("Access-Control-Expose-Headers"))
                .containsExactly("Deprecation, Sunset, Link");

        Rows.UPSTREAM.answer(
                Answers.json(Answers.NEW, "Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: *"));
        assertThat(Rows.get("/customers/1").fields("Access-Control-Expose-Headers"))
                .containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/contracted", "/personal/1"})
    void aPreflightIsTheUpstreamsBusinessAlone(String path) {
        String allowed = "Access-Control-Allow-Headers: prefer, content-type";
        Rows.UPSTREAM.answer(Answers.bare(
                "204 No Content", "Access-Control-Allow-Origin: *", allowed, "Access-Control-Max-Age: 86400"));
        String asked = "Access-Control-Request-Method: PUT";

        Message answer = Rows.exchange("OPTIONS", path, new byte[0], "Origin: https://app.example.com", asked);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.head()).contains(allowed, "Access-Control-Max-Age: 86400");
        assertThat(List.of("Deprecation", "Sunset", "Link", "Vary", "Cache-Control", "Access-Control-Expose-Headers"))
                .allSatisfy(name -> assertThat(answer.field(name)).isEmpty());
        assertThat(Rows.UPSTREAM.received().head()).contains(asked);
    }

    @Test
    void whereTheGatewayIsConfiguredForCorsItAnswersItself() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        Message answer = Rows.exchange(
                "OPTIONS",
                "/shared/1",
                new byte[0],
                "Origin: https://app.example.com",
                "Access-Control-Request-Method: PUT");

        assertThat(answer.fields("Access-Control-Allow-Origin")).containsExactly("https://app.example.com");
        assertThat(answer.fields("Access-Control-Allow-Methods")).containsExactly("PUT");
        assertThat(Rows.UPSTREAM.others()).isZero();
    }
}

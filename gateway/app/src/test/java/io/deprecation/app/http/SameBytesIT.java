package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A request that is repeated is the same one (design 4-http.md, "idempotency"). */
final class SameBytesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

    @Test
    void theSameKeyInEitherShapeGivesEqualJsonUpstream() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        Rows.post("/customers", "{ \"id\": 1.10, \"name\": \"Ada Lovelace\" }", KEY);
        Message old = Rows.UPSTREAM.received();
        Rows.post("/customers", "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"id\":1.10}", KEY);
        Message now = Rows.UPSTREAM.received();
        Rows.post(
                "/customers",
                "{\"name\":\"Ada Lovelace\",\"lastName\":\"Lovelace\",\"firstName\":\"Ada\",\"id\":1.10}",
                KEY);
        Message both = Rows.UPSTREAM.received();

        assertThat(JSON.readTree(old.body()))
                .isEqualTo(JSON.readTree(now.body()))
                .isEqualTo(JSON.readTree(both.body()));
        assertThat(old.head() + now.head() + both.head()).containsSubsequence(KEY, KEY, KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "deflate"})
    void theSameBytesInGiveTheSameBytesOut(String coding) {
        byte[] body = "{\"name\":\"Ada Lovelace\",\"n\":-0}".getBytes(StandardCharsets.UTF_8);
        byte[] packed = coding.equals("identity") ? body : Answers.packed(body, coding);
        Rows.UPSTREAM.converse((request, connection) -> connection
                .getOutputStream()
                .write(Answers.json(request.body(), "Content-Encoding: " + coding, "ETag: \"v1\"")));

        Message once = Rows.exchange(
                "POST", "/customers", packed, "Content-Encoding: " + coding, "Accept-Encoding: " + coding);
        Message again = Rows.exchange(
                "POST", "/customers", packed, "Content-Encoding: " + coding, "Accept-Encoding: " + coding);

        assertThat(again.body()).isEqualTo(once.body());
        assertThat(again.field("ETag")).isEqualTo(once.field("ETag")).isPresent();
        assertThat(Rows.UPSTREAM.received().body())
                .isEqualTo(Rows.UPSTREAM.received().body());
    }
}

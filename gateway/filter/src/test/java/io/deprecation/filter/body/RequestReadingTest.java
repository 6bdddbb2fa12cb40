package io.deprecation.filter.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import io.deprecation.filter.encoding.Packed;
import io.deprecation.filter.load.Budget;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.filter.ruling.Unreadable;
import io.deprecation.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestReadingTest {

    private static final Budget ROOM = new Budget(Long.MAX_VALUE);

    private static final int LIMIT = 10_000;
    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";

    private final Ruling ruling = Rulings.of("expand", "new", "prefer-new");

    @Test
    void aBodyThatIsEditedIsTheRewrittenOne() {
        RequestReading reading = reading(Coding.IDENTITY, MediaKind.JSON);
        reading.take(bytes(OLD));
        reading.finish();

        assertThat(reading.isEdited()).isTrue();
        assertThat(new String(reading.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}");
        assertThat(reading.findings().found()).containsExactly(Found.OLD);
    }

    @Test
    void whatBreaksAfterAnEditIsTheVeryBytesThatCame() {
        RequestReading reading = reading(Coding.IDENTITY, MediaKind.JSON);
        reading.take(bytes("[" + OLD + ",{]"));
        reading.finish();

        assertThat(reading.isEdited()).isFalse();
        assertThat(reading.body()).isEqualTo(bytes("[" + OLD + ",{]"));
        assertThat(reading.findings().unreadable()).contains(Unreadable.MALFORMED);
    }

    @Test
    void bytesThatAreNotTheGzipThatTheyClaimPassAsTheyCame() {
        RequestReading reading = reading(Coding.GZIP, MediaKind.JSON);
        reading.take(bytes(OLD));
        reading.take(bytes("more"));
        reading.finish();

        assertThat(reading.body()).isEqualTo(bytes(OLD + "more"));
        assertThat(reading.findings().unreadable()).contains(Unreadable.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b&c=d", " hello", "name=x", "{not json", "   "})
    void aFormIsNoneOfTheRulesBusiness(String form) {
        RequestReading reading = reading(Coding.IDENTITY, MediaKind.PERHAPS_JSON);
        reading.take(bytes(form));
        reading.finish();

        assertThat(reading.body()).isEqualTo(bytes(form));
        assertThat(reading.findings().found()).containsExactly(Found.NONE);
    }

    @Test
    void aBombIsNotUnpackedBeyondTheLimit() {
        byte[] bomb = bomb();
        RequestReading reading = reading(Coding.GZIP, MediaKind.JSON);

        assertThat(reading.take(bomb)).isTrue();
        reading.startStreaming();

        assertThat(reading.findings().unreadable()).contains(Unreadable.TOO_LARGE);
        assertThat(reading.drain()).isEqualTo(bomb);
    }

    @Test
    void aCodingThatBreaksWhileItStreamsCannotBeEnded() {
        RequestReading reading = reading(Coding.GZIP, MediaKind.JSON);
        byte[] large = Packed.whole(Coding.GZIP, bytes("{\"x\":\"" + noise() + "\"}"));
        assertThat(reading.take(Arrays.copyOf(large, large.length - 8))).isTrue();
        reading.startStreaming();

        reading.take(new byte[8]);

        assertThat(reading.isBroken()).isTrue();
    }

    private RequestReading reading(Coding coding, MediaKind kind) {
        return new RequestReading(
                ruling,
                new Plans().request(ruling, true),
                plan -> new Pipe(kind.translator(plan, Limits.DEFAULT), Decoder.of(coding), coding, () -> 0),
                LIMIT,
                new Held(ROOM),
                kind);
    }

    private static String noise() {
        var noise = new StringBuilder();
        new Random(7).ints(3 * LIMIT, 'a', 'z').forEach(c -> noise.append((char) c));
        return noise.toString();
    }

    private static byte[] bomb() {
        return Packed.whole(Coding.GZIP, bytes("[\"" + " ".repeat(1_000 * LIMIT) + "\"]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.deprecation.filter.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.filter.counting.Count;
import io.deprecation.filter.counting.Counting;
import io.deprecation.filter.counting.DriftLog;
import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import io.deprecation.filter.encoding.Packed;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.json.Limits;
import io.deprecation.usage.UseRecorder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** What one body tells the log while it streams by, and how it ends before its time. */
@ExtendWith(OutputCaptureExtension.class)
final class ResponseReadingTest {

    private static final String RECORD = "{\"firstName\":\"A\",\"lastName\":\"B\"}";
    private static final String BOTH = "{\"firstName\":\"A\",\"lastName\":\"B\",\"name\":\"A B\"}";
    private static final int HELD_BACK = 100;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeprecationMeters meters = new DeprecationMeters(registry);

    @Test
    void whatContradictsTheRuleIsToldWithItsPlaceAndWithoutItsValue(CapturedOutput log) {
        ResponseReading reading = reading("new", MediaKind.JSON, Coding.IDENTITY);
        reading.next(bytes("{\"name\":\"Ada Lovelace\"}"), false);
        reading.last();

        assertThat(log)
                .contains("an answer to GET /customers is in the old form at /name, and the rule says that the"
                        + " upstream speaks `new`")
                .doesNotContain("Lovelace");
    }

    @Test
    void theNewFormBeforeAnUpstreamOfTheOldOneIsDriftToo(CapturedOutput log) {
        ResponseReading reading = reading("old", MediaKind.LINES, Coding.IDENTITY);
        reading.next(bytes("{\"x\":1}\n" + RECORD + "\n"), true);
        reading.last();

        assertThat(log)
                .contains("is in the new form at /1/firstName, /1/lastName, and")
                .contains("speaks `old`");
    }

    @Test
    void whatIsAsTheRuleSaysIsNotToldOf(CapturedOutput log) {
        ResponseReading reading = reading("new", MediaKind.JSON, Coding.IDENTITY);
        reading.next(bytes(RECORD), false);
        reading.last();

        assertThat(log).doesNotContain("Drift");
    }

    @Test
    void aStreamEndsWithoutTheRecordThatIsNotComplete() {
        ResponseReading reading = reading("new", MediaKind.LINES, Coding.IDENTITY);

        assertThat(text(reading.next(bytes(RECORD + "\n{\"firstN"), true))).isEqualTo(BOTH + "\n");
        assertThat(reading.isOver()).isFalse();
        assertThat(reading.end().hasRemaining()).isFalse();
        assertThat(reading.isOver()).isTrue();
    }

    @Test
    void aRecordThatPassesInPiecesIsWaitedFor() {
        ResponseReading reading = reading("new", MediaKind.LINES, Coding.IDENTITY);
        String large = "{\"x\":\"" + "x".repeat(HELD_BACK);
        reading.next(bytes(large), true);

        assertThat(reading.end().hasRemaining()).isFalse();
        assertThat(reading.isOver()).isFalse();
        assertThat(text(reading.next(bytes("x\"}\n" + RECORD + "\n{"), true))).isEqualTo("x\"}\n" + BOTH + "\n");
        assertThat(reading.isOver()).isTrue();
    }

    @Test
    void aPackedStreamEndsAsAWholeOne() throws IOException {
        ResponseReading reading = reading("new", MediaKind.EVENTS, Coding.GZIP);
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(Packed.bytes(reading.next(gzip("data: " + RECORD + "\n\ndata: {"), true)));
        sent.writeBytes(Packed.bytes(reading.end()));

        var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()));
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("data: " + BOTH + "\n\n");
    }

    @Test
    void aPackedStreamOfWhichNothingHasComeEndsAsAnEmptyOne() throws IOException {
        ResponseReading reading = reading("new", MediaKind.EVENTS, Coding.GZIP);

        var unpacked = new GZIPInputStream(new ByteArrayInputStream(Packed.bytes(reading.end())));

        assertThat(unpacked.readAllBytes()).isEmpty();
        assertThat(reading.isOver()).isTrue();
    }

    @Test
    void aStreamIsDriftAsSoonAsARecordIsAndOnce(CapturedOutput log) {
        ResponseReading reading = reading("new", MediaKind.LINES, Coding.IDENTITY);
        reading.next(bytes(RECORD + "\n{\"name\":\"A B\"}\n"), true);
        assertThat(log).contains("in the old form at /1/name, and");

        reading.next(bytes("{\"name\":\"A B\"}\n"), true);
        reading.last();
        assertThat(registry.get("deprecation.drift").counter().count()).isEqualTo(1);
    }

    @Test
    void aStreamWhoseRecordsAreNotKnownIsBrokenOff() {
        ResponseReading reading = reading("new", MediaKind.LINES, Coding.GZIP);
        reading.next(bytes("no gzip"), true);

        assertThatThrownBy(reading::end).isInstanceOf(BrokenOffException.class);
    }

    private ResponseReading reading(String upstream, MediaKind kind, Coding coding) {
        Ruling ruling = Rulings.of("migrate", upstream, "prefer-new");
        var counting = new Counting(UseRecorder.NONE, meters, new DriftLog(() -> Rulings.NOW));
        Count count = counting.begin(MockServerWebExchange.from(MockServerHttpRequest.get("/customers")), ruling);
        var translator = kind.translator(new Plans().response(ruling, 200), new Limits(HELD_BACK, 10));
        return new ResponseReading(
                ruling, 200, new Pipe(translator, Decoder.of(coding), coding, meters::nanoTime), false, meters, count);
    }

    /** Packed, with the end still to come. */
    private static ByteBuffer gzip(String text) {
        return ByteBuffer.wrap(Packed.begun(Coding.GZIP, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordStreamTest {

    private static final Plan TO_NEW = Rules.plan(Form.NEW, OnConflict.REJECT);

    @Test
    void aRecordThatCannotBeReadPassesAndTheNextIsReadAgain() {
        Streaming lines = lines("{\"title\":1}\n{\"title\":1,]\n\n{\"title\":2}");

        assertThat(lines.text()).isEqualTo("{\"label\":1}\n{\"title\":1,]\n\n{\"label\":2}");
        assertThat(lines.unread()).contains(Unread.MALFORMED);
        assertThat(lines.found()).containsExactly(Found.UNREAD);
        assertThat(lines.edited()).isTrue();
    }

    @Test
    void aRecordOverTheLimitPassesAndTheNextIsReadAgain() {
        String large = "{\"title\":\"" + "x".repeat(60) + "\"}\n";
        var translator = new LineStream(TO_NEW, new Limits(40, 10));

        Streaming lines = Streaming.of(translator, 1, JsonText.utf8(large + "{\"title\":2}\n"), 5, 50);

        assertThat(lines.text()).isEqualTo(large + "{\"label\":2}\n");
        assertThat(lines.unread()).contains(Unread.TOO_LARGE);
    }

    @Test
    void aStreamMayEndAnywhereButInsideARecordThatPassesInPieces() {
        var lines = new LineStream(TO_NEW, new Limits(40, 10));
        Sink nowhere = (bytes, from, to) -> {};
        byte[] begun = JsonText.utf8("{\"title\":1}\n{\"title\":");
        byte[] large = JsonText.utf8("\"" + "x".repeat(60));
        byte[] end = JsonText.utf8("\"}\n{");

        lines.feed(begun, 0, begun.length, nowhere);
        assertThat(lines.isBetweenRecords()).isTrue();
        lines.feed(large, 0, large.length, nowhere);
        assertThat(lines.isBetweenRecords()).isFalse();
        lines.feed(end, 0, end.length, nowhere);
        assertThat(lines.isBetweenRecords()).isTrue();
    }

    @Test
    void pointersSayWhichRecord() {
        Streaming lines = lines("{\"x\":1}\n{\"title\":1}\n{\"title\":1,\"title\":2}\n");

        assertThat(lines.offences().get(0)).isEqualTo(new Offence(0, Found.OLD, true, "/1/title", List.of("/1/label")));
        assertThat(lines.duplicate()).contains("/2/title");
    }

    @Test
    void eachRecordLeavesAsSoonAsItIsComplete() {
        var left = new ArrayList<String>();
        Sink sink = (bytes, from, to) ->
                left.add(new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8));
        var lines = new LineStream(TO_NEW, Limits.DEFAULT);
        var events = new EventStream(TO_NEW, Limits.DEFAULT);

        byte[] line = JsonText.utf8("{\"title\":1}\n{\"tit");
        lines.feed(line, 0, line.length, sink);
        byte[] event = JsonText.utf8("data: {\"x\":1}\r\r");
        events.feed(event, 0, event.length, sink);

        assertThat(left).containsExactly("{\"label\":1}\n", "data: {\"x\":1}\r\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "data: {\"title\":1}~~|data: {\"label\":1}~~",
                "id: 1~data:{\"title\":1}~event: x~~|id: 1~data:{\"label\":1}~event: x~~",
                ": note~data: {~data: \"title\":1}~~|: note~data: {~data: \"label\":1}~~",
                "data: {\"title\":1~data: ,\"x\":~data: 2}~~|data: {\"x\":~data: 2,\"label\":1}~data: ~~",
                "data: ping~~data: [DONE]~~data~~|data: ping~~data: [DONE]~~data~~",
                "data: {\"title\":1}|data: {\"label\":1}",
                "title: {\"title\":1}~~|title: {\"title\":1}~~",
            })
    void translatesTheDataOfEvents(String stream, String expected) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Streaming events = events(stream.replace("~", end));

            assertThat(events.text()).isEqualTo(expected.replace("~", end));
            assertThat(events.unread()).isEmpty();
        }
    }

    @Test
    void dataThatGrowsByLinesTakesMoreOfThem() {
        var translator = new EventStream(Rules.plan(Form.BOTH, OnConflict.REJECT), Limits.DEFAULT);

        Streaming events = Streaming.of(translator, 1, JsonText.utf8("data: {\"title\":[\ndata: 1]}\nid: 1\n\n"));

        assertThat(events.text()).isEqualTo("data: {\"title\":[\ndata: 1],\"label\":[\ndata: 1]}\nid: 1\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"title\":1\n\n", "data: {'title':1}\n\n"})
    void anEventThatCannotBeReadPasses(String event) {
        Streaming events = events(event + "data: {\"title\":2}\n\n");

        assertThat(events.text()).isEqualTo(event + "data: {\"label\":2}\n\n");
        assertThat(events.unread()).contains(Unread.MALFORMED);
    }

    private static Streaming lines(String stream) {
        return Streaming.of(new LineStream(TO_NEW, Limits.DEFAULT), 1, JsonText.utf8(stream));
    }

    private static Streaming events(String stream) {
        return Streaming.of(new EventStream(TO_NEW, Limits.DEFAULT), 1, JsonText.utf8(stream));
    }
}

package io.deprecation.json;

/**
 * Server-sent events ({@code text/event-stream}), of which each one's data is a JSON text. What is no data passes as it
 * came, and so does an event whose data no rule touches.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">HTML,
 *     interpreting an event stream</a>
 */
public final class EventStream extends RecordStream {

    /** Whether the line in hand has no byte so far. */
    private boolean lineIsEmpty = true;

    /** Whether the last byte was a carriage return, whose line feed may be still to come. */
    private boolean afterReturn;

    /** The translator of one stream. */
    public EventStream(Plan plan, Limits limits) {
        super(plan, limits);
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        int start = from;
        for (int i = from; i < to; i++) {
            byte next = bytes[i];
            boolean endsReturn = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (endsReturn) {
                start = endReturn(bytes, start, i, sink);
            } else if (next == '\n' || next == '\r') {
                start = endLine(bytes, start, i + 1, sink);
            } else {
                lineIsEmpty = false;
            }
        }
        hold().add(bytes, start, to, sink);
    }

    /** An empty line ends an event at once, at its carriage return if it has one; the line feed then comes late. */
    private int endReturn(byte[] bytes, int start, int at, Sink sink) {
        if (!hold().isEmpty() || start < at) {
            return start;
        }
        sink.write(bytes, at, at + 1);
        return at + 1;
    }

    private int endLine(byte[] bytes, int start, int end, Sink sink) {
        if (!lineIsEmpty) {
            lineIsEmpty = true;
            return start;
        }
        hold().add(bytes, start, end, sink);
        endRecord(sink);
        return end;
    }

    @Override
    void translate(byte[] record, int length, Sink sink) {
        var event = new EventData(record, length);
        byte[] rewritten = null;
        if (event.mayHoldObject()) {
            byte[] data = event.data();
            rewritten = records().rewrite(data, 0, data.length);
        } else if (event.hasData()) {
            records().pass();
        }
        if (rewritten == null) {
            sink.write(record, 0, length);
        } else {
            event.write(rewritten, sink);
        }
    }
}

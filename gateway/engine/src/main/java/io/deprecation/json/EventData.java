package io.deprecation.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One server-sent event taken apart into its lines, so that its data can be read as one text and put back. */
final class EventData {

    private static final byte[] FIELD = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] COLON = {':'};
    private static final byte[] LINE_FEED = {'\n'};

    /** A data line: where it begins, where its value does, where that ends, and where the next line begins. */
    private record Line(int from, int valueFrom, int valueTo, int to) {}

    private final byte[] event;
    private final int length;
    private final List<Line> lines = new ArrayList<>(1);

    /** An event that fills the first bytes of an array. */
    EventData(byte[] event, int length) {
        this.event = event;
        this.length = length;
        int from = startsWith(BOM, 0) ? BOM.length : 0;
        while (from < length) {
            from = readLine(from);
        }
    }

    private int readLine(int from) {
        int end = from;
        while (end < length && event[end] != '\n' && event[end] != '\r') {
            end++;
        }
        int next = end + 1 < length && event[end] == '\r' && event[end + 1] == '\n' ? end + 2 : end + 1;
        int value = from + FIELD.length;
        if (startsWith(FIELD, from) && (value == end || event[value] == ':')) {
            int afterColon = Math.min(value + 1, end);
            int start = afterColon < end && event[afterColon] == ' ' ? afterColon + 1 : afterColon;
            lines.add(new Line(from, start, end, Math.min(next, length)));
        }
        return next;
    }

    private boolean startsWith(byte[] prefix, int at) {
        for (int i = 0; i < prefix.length; i++) {
            if (at + i >= length || event[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    boolean hasData() {
        return !lines.isEmpty();
    }

    /** Whether there is an opening brace in the data: without one no member can be in it, JSON or not. */
    boolean mayHoldObject() {
        for (Line line : lines) {
            for (int i = line.valueFrom; i < line.valueTo; i++) {
                if (event[i] == '{') {
                    return true;
                }
            }
        }
        return false;
    }

    /** The data, its lines joined by line feeds. */
    byte[] data() {
        var data = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                data.write('\n');
            }
            Line line = lines.get(i);
            data.write(event, line.valueFrom, line.valueTo - line.valueFrom);
        }
        return data.toByteArray();
    }

    /**
     * Writes the event with other data, each line of it in the place of one that came. What is left of those stays and
     * is empty, which adds white space to the JSON: without them, what ends the lines around could run together.
     */
    void write(byte[] data, Sink sink) {
        int written = 0;
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            sink.write(event, written, line.from);
            boolean last = i == lines.size() - 1;
            do {
                int end = lineEnd(data, at);
                writeLine(line, data, at, end, sink);
                at = Math.min(end + 1, data.length);
            } while (last && at < data.length);
            written = line.to;
        }
        sink.write(event, written, length);
    }

    private void writeLine(Line line, byte[] data, int from, int to, Sink sink) {
        sink.write(event, line.from, line.valueFrom);
        if (line.valueFrom == line.from + FIELD.length) {
            sink.write(COLON, 0, 1);
        }
        sink.write(data, from, to);
        if (line.valueTo < line.to) {
            sink.write(event, line.valueTo, line.to);
        } else if (to < data.length) {
            // The stream breaks off in this line, and more are to follow it.
            sink.write(LINE_FEED, 0, 1);
        }
    }

    private static int lineEnd(byte[] data, int from) {
        int end = from;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        return end;
    }
}

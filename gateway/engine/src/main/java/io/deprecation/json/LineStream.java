package io.deprecation.json;

/** JSON texts, one a line ({@code application/x-ndjson}). Empty lines stand between records and are none. */
public final class LineStream extends RecordStream {

    /** The translator of one stream. */
    public LineStream(Plan plan, Limits limits) {
        super(plan, limits);
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                hold().add(bytes, start, i + 1, sink);
                endRecord(sink);
                start = i + 1;
            }
        }
        hold().add(bytes, start, to, sink);
    }

    @Override
    void translate(byte[] record, int length, Sink sink) {
        byte[] rewritten = isBlank(record, length) ? null : records().rewrite(record, 0, length);
        if (rewritten == null) {
            sink.write(record, 0, length);
        } else {
            sink.write(rewritten, 0, rewritten.length);
        }
    }

    private static boolean isBlank(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}

package io.deprecation.filter.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;

/** Bodies in which a pause says nothing, because their records come when there is something to tell. */
final class RecordStreams {

    private static final List<String> TYPES = List.of(
            "text/event-stream",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/json-lines",
            "application/json-seq",
            "application/stream+json",
            "application/grpc",
            "multipart/x-mixed-replace");

    private RecordStreams() {}

    /** Whether the body of a message is one, by its media type. */
    static boolean isOne(HttpHeaders headers) {
        String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        for (String stream : TYPES) {
            if (type.regionMatches(true, 0, stream, 0, stream.length())) {
                return true;
            }
        }
        return false;
    }
}

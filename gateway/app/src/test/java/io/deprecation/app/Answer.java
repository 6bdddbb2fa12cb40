package io.deprecation.app;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All of an answer that a decision has a say in: its status, its headers without the date, and its body. */
record Answer(int status, Map<String, List<String>> headers, String body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), withoutDate(response.headers()), response.body());
    }

    private static Map<String, List<String>> withoutDate(HttpHeaders headers) {
        var kept = new TreeMap<>(headers.map());
        kept.remove("date");
        return kept;
    }
}

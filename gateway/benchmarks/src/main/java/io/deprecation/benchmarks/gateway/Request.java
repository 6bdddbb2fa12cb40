package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.Bodies;
import io.deprecation.benchmarks.gateway.load.Call;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The request of a cell to a variant, as the first one is sent, by Java's own client, and as the load sends it. */
record Request(Variant variant, Cell cell) {

    /** A client that the rules' folder knows. */
    private static final String KEY = "key-of-the-benchmark";

    private static final int OK = 200;

    HttpRequest asFirst() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + variant.port() + path()));
        fields().forEach(request::header);
        return request.method(method(), HttpRequest.BodyPublishers.ofByteArray(body()))
                .build();
    }

    /** The same once more, and the size that each answer to it has to have. */
    Call asLoad(long answer) {
        var head =
                new StringBuilder(method() + " " + path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + variant.port() + "\r\n");
        fields().forEach((name, value) ->
                head.append(name).append(": ").append(value).append("\r\n"));
        byte[] body = body();
        head.append(cell.posts() ? "Content-Length: " + body.length + "\r\n\r\n" : "\r\n");
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer request = ByteBuffer.allocateDirect(bytes.length + body.length)
                .put(bytes)
                .put(body)
                .flip();
        // How well a body packs depends on how its pieces come and, with cjson, on an order of members of its own.
        long spread = cell.packed() ? answer / 4 : 0;
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), variant.port());
        return new Call(address, request, OK, answer - spread, answer + spread);
    }

    private String method() {
        return cell.posts() ? "POST" : "GET";
    }

    private String path() {
        return variant.path() + cell.bytes();
    }

    private byte[] body() {
        return cell.posts() ? Bodies.oldForm(cell.bytes()) : new byte[0];
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("User-Agent", "benchmark/1");
        fields.put("Accept", "application/json");
        fields.put("X-Api-Key", KEY);
        if (cell.packed()) {
            fields.put("Accept-Encoding", "gzip");
        }
        if (cell.posts()) {
            fields.put("Content-Type", "application/json");
        }
        return fields;
    }
}

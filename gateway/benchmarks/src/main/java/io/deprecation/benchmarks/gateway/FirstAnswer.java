package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.Variant.Translation;
import io.deprecation.benchmarks.gateway.load.Bodies;
import io.deprecation.benchmarks.gateway.load.Call;
import io.deprecation.benchmarks.gateway.load.Upstream;
import io.deprecation.benchmarks.gateway.peer.CustomerTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the first answer of a variant to its last byte, so that none is fast by leaving out what is measured. */
final class FirstAnswer {

    private static final int OK = 200;
    private static final double SAME = 1e-12;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = new JsonMapper();
    private final int upstream;

    /** @param upstream its port */
    FirstAnswer(int upstream) {
        this.upstream = upstream;
    }

    /**
     * Asks once, and gives what to go on asking with.
     *
     * @throws WrongAnswerException if the answer, or what the upstream got, is not what it has to be
     */
    Call check(Variant variant, Cell cell) throws IOException, InterruptedException, WrongAnswerException {
        var request = new Request(variant, cell);
        HttpResponse<byte[]> answer = client.send(request.asFirst(), HttpResponse.BodyHandlers.ofByteArray());
        require(answer.statusCode() == OK, "status " + answer.statusCode());
        require(answer.headers().firstValue("content-encoding").isPresent() == cell.packed(), "wrong encoding");
        byte[] fresh = Bodies.newForm(cell.bytes());
        require(isTranslated(variant.translation(), fresh, plain(answer.body(), cell), true), "wrong body");
        if (cell.posts()) {
            byte[] old = Bodies.oldForm(cell.bytes());
            require(isTranslated(variant.translation(), old, received(), false), "wrong body sent to the upstream");
        }
        return request.asLoad(answer.body().length);
    }

    private static byte[] plain(byte[] body, Cell cell) throws IOException {
        if (!cell.packed()) {
            return body;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readAllBytes();
        }
    }

    private byte[] received() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + upstream + Upstream.RECEIVED));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private boolean isTranslated(Translation translation, byte[] sent, byte[] arrived, boolean enriched) {
        if (translation == Translation.NONE) {
            return Arrays.equals(sent, arrived);
        }
        JsonNode list = mapper.readTree(sent);
        JsonNode expected = enriched ? CustomerTree.enrich(list) : CustomerTree.renew(list);
        JsonNode actual = mapper.readTree(arrived);
        return translation == Translation.EXACT ? expected.equals(actual) : expected.equals(doubles(), actual);
    }

    private static Comparator<JsonNode> doubles() {
        return (one, other) -> one.isNumber() && other.isNumber()
                ? Math.abs(one.doubleValue() - other.doubleValue()) <= SAME * Math.abs(one.doubleValue()) ? 0 : 1
                : one.equals(other) ? 0 : 1;
    }

    private static void require(boolean holds, String otherwise) throws WrongAnswerException {
        if (!holds) {
            throw new WrongAnswerException(otherwise);
        }
    }
}

package io.deprecation.json;

import io.deprecation.change.Found;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What came of translating one stream. */
record Streaming(
        String text,
        List<Found> found,
        List<Offence> offences,
        Optional<String> duplicate,
        Optional<Unread> unread,
        boolean edited) {

    /** Fed in pieces that end at the given offsets, in ascending order; each is overwritten afterwards. */
    static Streaming of(Translator translator, int rules, byte[] bytes, int... cuts) {
        var out = new ByteArrayOutputStream();
        Sink sink = (array, from, to) -> out.write(array, from, to - from);
        int from = 0;
        for (int cut : cuts) {
            feed(translator, Arrays.copyOfRange(bytes, from, cut), sink);
            from = cut;
        }
        feed(translator, Arrays.copyOfRange(bytes, from, bytes.length), sink);
        translator.finish(sink);
        return new Streaming(
                out.toString(StandardCharsets.UTF_8),
                IntStream.range(0, rules).mapToObj(translator::found).toList(),
                translator.offences(),
                translator.duplicate(),
                translator.unread(),
                translator.edited());
    }

    private static void feed(Translator translator, byte[] piece, Sink sink) {
        translator.feed(piece, 0, piece.length, sink);
        Arrays.fill(piece, (byte) '#');
    }
}

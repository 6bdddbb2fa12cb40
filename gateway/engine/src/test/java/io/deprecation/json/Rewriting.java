package io.deprecation.json;

import io.deprecation.change.Found;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What came of rewriting one message.
 *
 * @param raw what left, a character for each byte
 */
record Rewriting(
        String raw,
        List<Found> found,
        List<Offence> offences,
        Optional<String> duplicate,
        Optional<Unread> unread,
        boolean edited) {

    String text() {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static Rewriting whole(Plan plan, String message) {
        byte[] bytes = JsonText.utf8(message);
        return of(plan, Limits.DEFAULT, bytes, bytes.length);
    }

    /** Cut into pieces at the given offsets, in ascending order. */
    static Rewriting of(Plan plan, Limits limits, byte[] bytes, int... cuts) {
        return of(new Rewriter(plan, limits, leads(bytes.length)), plan, bytes, cuts);
    }

    /** Most messages here are too short to have any lead remembered of them, unless it is done at once. */
    private static Leads leads(int length) {
        return switch (length % 3) {
            case 0 -> Leads.ofMessage();
            case 1 -> new Leads(0, 1_000);
            default -> new Leads(2, 5);
        };
    }

    static Rewriting of(Rewriter rewriter, Plan plan, byte[] bytes, int... cuts) {
        var out = new ByteArrayOutputStream();
        Sink sink = (array, from, to) -> out.write(array, from, to - from);
        int from = 0;
        for (int cut : cuts) {
            feed(rewriter, bytes, from, cut, sink);
            from = cut;
        }
        feed(rewriter, bytes, from, bytes.length, sink);
        rewriter.finish(sink);
        return new Rewriting(
                out.toString(StandardCharsets.ISO_8859_1),
                IntStream.range(0, plan.rules()).mapToObj(rewriter::found).toList(),
                rewriter.offences(),
                rewriter.duplicate(),
                rewriter.unread(),
                rewriter.edited());
    }

    /** Feeds a copy, which may fill its array, and overwrites it afterwards: nothing may be kept of it. */
    private static void feed(Rewriter rewriter, byte[] bytes, int from, int to, Sink sink) {
        int before = from % 3;
        byte[] copy = new byte[before + to - from + to % 2];
        System.arraycopy(bytes, from, copy, before, to - from);
        rewriter.feed(copy, before, before + to - from, sink);
        java.util.Arrays.fill(copy, (byte) '#');
    }

    static int[] randomCuts(Random random, int length) {
        return random.ints(random.nextInt(8), 0, length + 1).sorted().toArray();
    }
}

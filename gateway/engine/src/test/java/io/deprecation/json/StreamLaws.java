package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every stream of records. */
class StreamLaws {

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final Limits SMALL = new Limits(150, 6);

    @Property
    void anyCutsOfLinesGiveTheSame(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = plan(random);
        Limits limits = limits(random);
        byte[] stream = JsonText.utf8(lines(random).stream().collect(Collectors.joining("\n")));

        assertThat(Streaming.of(new LineStream(plan, limits), 1, stream, cuts(random, stream)))
                .isEqualTo(Streaming.of(new LineStream(plan, limits), 1, stream));
    }

    @Property
    void linesEqualEachRewrittenAlone(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = plan(random);
        List<String> lines = lines(random);

        String text = Streaming.of(
                        new LineStream(plan, Limits.DEFAULT), 1, JsonText.utf8(String.join("\n", lines) + "\n"))
                .text();

        assertThat(text)
                .as("%s", lines)
                .isEqualTo(lines.stream().map(line -> alone(plan, line) + "\n").collect(Collectors.joining()));
    }

    @Property
    void anyCutsOfEventsGiveTheSame(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = plan(random);
        Limits limits = limits(random);
        byte[] stream = JsonText.utf8(events(random));

        assertThat(Streaming.of(new EventStream(plan, limits), 1, stream, cuts(random, stream)))
                .as(new String(stream, StandardCharsets.UTF_8))
                .isEqualTo(Streaming.of(new EventStream(plan, limits), 1, stream));
    }

    @Property
    void theDataOfEventsEqualsEachRewrittenAlone(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = plan(random);
        String stream = events(random);

        String text = Streaming.of(new EventStream(plan, Limits.DEFAULT), 1, JsonText.utf8(stream))
                .text();

        assertThat(EventReader.data(text).stream().map(String::stripTrailing))
                .isEqualTo(EventReader.data(stream).stream()
                        .map(data -> data.contains("{") ? alone(plan, data) : data)
                        .map(String::stripTrailing)
                        .toList());
        assertThat(EventReader.others(text)).isEqualTo(EventReader.others(stream));
    }

    private static Plan plan(Random random) {
        return Rules.plan(Rules.target(random), Rules.onConflict(random));
    }

    private static Limits limits(Random random) {
        return random.nextInt(4) == 0 ? SMALL : Limits.DEFAULT;
    }

    private static int[] cuts(Random random, byte[] stream) {
        if (random.nextInt(5) > 0) {
            return Rewriting.randomCuts(random, stream.length);
        }
        int[] everywhere = new int[stream.length];
        Arrays.setAll(everywhere, i -> i);
        return everywhere;
    }

    /** What a record becomes alone: itself if it cannot be read to its end. */
    private static String alone(Plan plan, String record) {
        Rewriting rewriting = Rewriting.whole(plan, record);
        return rewriting.unread().isPresent() || record.isBlank() ? record : rewriting.text();
    }

    /** Without the half of a surrogate pair that damage may leave, which no bytes stand for. */
    private static String message(Random random) {
        byte[] message = JsonText.utf8(ChunkingLaws.damaged(random, JsonText.message(random)));
        return new String(message, StandardCharsets.UTF_8);
    }

    private static List<String> lines(Random random) {
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String text = message(random);
            lines.add(random.nextInt(8) == 0 ? " \r" : text.replaceAll("[\r\n]", " "));
        }
        return lines;
    }

    private static String events(Random random) {
        var stream = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        for (int i = random.nextInt(5); i >= 0; i--) {
            event(random, stream);
        }
        return stream.toString();
    }

    private static void event(Random random, StringBuilder stream) {
        for (int i = random.nextInt(3); i > 0; i--) {
            stream.append(List.of(": note", "id: 7", "event:x", "database: {}", "retry", "")
                            .get(random.nextInt(6)))
                    .append(end(random));
        }
        if (random.nextInt(6) > 0) {
            String message = message(random);
            for (String line : message.split("\r\n|\r|\n", -1)) {
                stream.append(random.nextBoolean() ? "data: " : "data:").append(line.stripLeading());
                stream.append(end(random));
            }
        } else {
            stream.append(List.of("data", "data: ping", "data:[DONE]").get(random.nextInt(3)))
                    .append(end(random));
        }
        stream.append(random.nextInt(8) == 0 ? "id: 8" : "").append(end(random));
    }

    private static String end(Random random) {
        return ENDS.get(random.nextInt(ENDS.size()));
    }
}

package io.deprecation.rule.check;

import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that a change may meet: the corner cases first, then texts made of words and of what stands between words. */
final class Samples {

    private static final List<Value> CORNERS = Stream.concat(
                    Stream.of(
                                    "",
                                    " ",
                                    "  ",
                                    "a",
                                    "a b",
                                    "a b c",
                                    " a",
                                    "a ",
                                    "\u00e9 \u00fc",
                                    "\ud83d\ude00 x",
                                    "\"",
                                    "\\",
                                    "\n")
                            .map(Value::string),
                    Stream.of("null", "true", "false", "0", "-1.5", "1.10", "9007199254740993", "{}", "[]", "[\"a\"]")
                            .map(Value::json))
            .toList();
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "word",
            "7",
            "\u00e9",
            "\u6f22",
            "\ud83d\ude00",
            " ",
            " ",
            ",",
            ", ",
            ";",
            ":",
            "|",
            "/",
            "-",
            "_",
            ".",
            "@",
            "#",
            "+",
            "&",
            "=",
            "\t");

    private final RandomGenerator random;

    Samples(RandomGenerator random) {
        this.random = random;
    }

    /** Sides of {@code size} values, all of them there. */
    Stream<Values> values(int size, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Values.of(IntStream.range(0, size)
                        .mapToObj(j -> size == 1 && i < CORNERS.size() ? CORNERS.get(i) : value())
                        .toArray(Value[]::new)));
    }

    private Value value() {
        return random.nextInt(4) == 0 ? CORNERS.get(random.nextInt(CORNERS.size())) : text();
    }

    private Value text() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return Value.string(text.toString());
    }
}

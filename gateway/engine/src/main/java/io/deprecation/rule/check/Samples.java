package io.deprecation.rule.check;

import io.deprecation.change.Type;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
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
    private final List<Value> corners;

    /** @param telling values that are to come before all others */
    Samples(RandomGenerator random, List<Value> telling) {
        this.random = random;
        this.corners = Stream.concat(telling.stream(), CORNERS.stream()).toList();
    }

    /** The value to try at a turn, from 0: each of the corner cases once, then any. */
    Value value(int turn) {
        return turn < corners.size() ? corners.get(turn) : any();
    }

    Value any() {
        return random.nextInt(4) == 0 ? corners.get(random.nextInt(corners.size())) : text();
    }

    /** A corner case of one of some types. */
    Value ofType(Set<Type> types) {
        List<Value> fitting = corners.stream()
                .filter(corner -> types.contains(Type.of(corner)))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private Value text() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return Value.string(text.toString());
    }
}

package io.deprecation.json;

import io.deprecation.change.Value;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that bodies hold and rules know. */
final class Samples {

    static final List<JsonNode> ANY = trees(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-7",
            "1.10",
            "1E+400",
            "9007199254740993",
            "\"\"",
            "\"a\"",
            "\"Ada Lovelace\"",
            "\"日本 語\"",
            "[]",
            "[1,{}]",
            "{}",
            "{\"a\":[null]}",
            "[\"a\"]");
    static final List<JsonNode> SCALARS =
            trees("\"paid\"", "\"open\"", "\"\"", "\"x y\"", "1", "2.50", "true", "false", "null", "\"é\"");
    static final List<JsonNode> NAMES = trees(
            "\"Ada Lovelace\"",
            "\"Ada\"",
            "\"\"",
            "\" \"",
            "\"Ada \"",
            "\" Ada\"",
            "\"A B C\"",
            "\"a, b, c\"",
            "\"日本、東京\"",
            "\"a\\\"b\"",
            "\"Ada B\"",
            "\"C\"",
            "null",
            "7");
    static final List<JsonNode> TIMES = trees(
            "0",
            "1577836800",
            "1577836800.5",
            "-1",
            "1577836800000",
            "0.0000000001",
            "1E+30",
            "\"2020-01-01T00:00:00Z\"",
            "\"2020-01-01T02:00:00+02:00\"",
            "\"2020-01-01\"",
            "\"1969-12-31T23:59:59.5Z\"",
            "\"soon\"",
            "null");
    static final List<JsonNode> AMOUNTS = trees(
            "12.50", "1250", "0", "0.005", "-3.1", "90071992547409.93", "9007199254740993", "1E+3", "\"12\"", "null");
    static final List<JsonNode> TEXTS = trees(
            "\"1\"",
            "\"1.10\"",
            "\"01\"",
            "\"true\"",
            "\"false\"",
            "\"1E+400\"",
            "\"\"",
            "\" 1\"",
            "\"x\"",
            "1",
            "1.10",
            "1E+400",
            "true",
            "false",
            "null",
            "\"9007199254740993\"",
            "9007199254740993");

    private Samples() {}

    static List<JsonNode> trees(String... texts) {
        return Stream.of(texts).map(Samples::tree).toList();
    }

    static JsonNode tree(String text) {
        return TreeOracle.MAPPER.readTree(text);
    }

    static Value value(JsonNode tree) {
        return Value.json(TreeText.of(tree, new Random(7)).strip());
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

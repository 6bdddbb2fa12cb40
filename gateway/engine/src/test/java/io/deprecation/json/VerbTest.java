package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Add;
import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Convert;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Guarded;
import io.deprecation.change.Join;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.None;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Replace;
import io.deprecation.change.Split;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.With;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verb through the rewriter, in both directions; and in memory, to the same result. */
class VerbTest {

    private static final Map<String, List<Change>> CHANGES = Map.ofEntries(
            Map.entry("hoist", List.of(move("address.zip", "postalCode"))),
            Map.entry("nest", List.of(move("postalCode", "address.zip"))),
            Map.entry("first", List.of(new Move(path("ip"), path("ips[0].ip"), true, false, false, true))),
            Map.entry("item", List.of(move("ip", "ips[0].ip"))),
            Map.entry("unitem", List.of(move("ips[0].ip", "ip"))),
            Map.entry("shared", List.of(new Move(path("ip"), path("ips[0].ip"), false, true, false, false))),
            Map.entry("two", List.of(move("ip", "pods[0].ip"), move("node", "pods[0].node"))),
            Map.entry("none", List.of(new None(move("who", "whos[0]"), Value.NULL))),
            Map.entry("noneIn", List.of(new None(move("who", "whos[0].id"), Value.NULL))),
            Map.entry("noneOf", List.of(new None(move("whos[0]", "who"), Value.NULL))),
            Map.entry(
                    "noneIf",
                    List.of(new Guarded(
                            new None(move("who", "whos[0]"), Value.NULL),
                            Map.of(path("type"), List.of(Value.string("x"))),
                            Set.of()))),
            Map.entry("word", List.of(new None(new Rename(path("a"), path("b"), false, false), Value.string("")))),
            Map.entry("alias", List.of(new Rename(path("a"), path("b"), true, false))),
            Map.entry("join", List.of(Join.of(path("a"), path("b"), path("c"), " ", Split.At.FIRST))),
            Map.entry("map", List.of(statusMap())),
            Map.entry("epoch", List.of(convert(Kind.EPOCH_SECONDS, Kind.DATE_TIME))),
            Map.entry("day", List.of(convert(Kind.EPOCH_SECONDS, Kind.DATE))),
            Map.entry("cents", List.of(convert(Kind.DECIMAL, Kind.MINOR_UNITS))),
            Map.entry("text", List.of(convert(Kind.NUMBER, Kind.STRING))),
            Map.entry("drop", List.of(new Drop(path("a"), Optional.empty()))),
            Map.entry("dropTo", List.of(new Drop(path("a"), Optional.of(Value.json("0"))))),
            Map.entry("add", List.of(new Add(path("b"), Value.json("true")))),
            Map.entry("replace", List.of(new Replace(path("a"), path("b")))),
            Map.entry(
                    "when",
                    List.of(new Guarded(
                            new Rename(path("a"), path("b"), false, false),
                            Map.of(path("type"), List.of(Value.string("x"), Value.string("y"))),
                            Set.of()))),
            Map.entry(
                    "of",
                    List.of(new Guarded(
                            new Rename(path("a"), path("b"), false, false), Map.of(), Set.of(Type.NUMBER)))),
            Map.entry(
                    "set",
                    List.of(new Constants(
                            move("coupon", "source.coupon"),
                            Map.of(),
                            Map.of(path("source.type"), Value.string("coupon"))))),
            Map.entry("either", List.of(source("coupon"), source("card"))),
            Map.entry(
                    "with",
                    List.of(new With(
                            new Rename(path("old"), path("new"), false, false),
                            List.of(new Rename(path("a"), path("b"), false, false))))));

    @ParameterizedTest(name = "{0} {1} {2} -> {3} {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // Nested: parents made, emptied ones removed, neighbours untouched
                "hoist | NEW  | {\"address\":{\"zip\":\"1\"},\"x\":1} | OLD | {\"x\":1,\"postalCode\":\"1\"}",
                "hoist | NEW  | {\"address\":{ \"zip\":\"1\" , \"s\":2 },\"x\":1} | OLD | {\"address\":{ \"s\":2 },\"x\":1,\"postalCode\":\"1\"}",
                "hoist | NEW  | {\"address\":{ \"s\":2 , \"zip\":\"1\" },\"x\":1} | OLD | {\"address\":{ \"s\":2 },\"x\":1,\"postalCode\":\"1\"}",
                "hoist | OLD  | {\"x\":1,\"postalCode\":\"1\"} | NEW | {\"x\":1,\"address\":{\"zip\":\"1\"}}",
                "hoist | OLD  | {\"address\":{\"s\":2},\"postalCode\":\"1\"} | NEW | {\"address\":{\"s\":2,\"zip\":\"1\"}}",
                "hoist | OLD  | {\"address\":{},\"postalCode\":\"1\",\"x\":0} | NEW | {\"address\":{\"zip\":\"1\"},\"x\":0}",
                "hoist | OLD  | {\"address\":null,\"postalCode\":\"1\"} | NEW | {\"address\":null,\"postalCode\":\"1\"}",
                "hoist | BOTH | {\"address\":{\"s\":2},\"postalCode\":\"1\",\"x\":0} | NEW | {\"address\":{\"s\":2,\"zip\":\"1\"},\"postalCode\":\"1\",\"x\":0}",
                "hoist | NEW  | {\"address\":{\"s\":2},\"x\":1} | NONE | {\"address\":{\"s\":2},\"x\":1}",
                "hoist | NEW  | {\"address\":{},\"x\":1} | NONE | {\"address\":{},\"x\":1}",
                "nest  | NEW  | {\"postalCode\":\"1\",\"address\":{\"s\":2}} | OLD | {\"address\":{\"s\":2,\"zip\":\"1\"}}",
                // Items
                "item  | NEW  | {\"ip\":\"1\"} | OLD | {\"ips\":[{\"ip\":\"1\"}]}",
                "item  | OLD  | {\"ips\":[{\"ip\":\"1\"}]} | NEW | {\"ip\":\"1\"}",
                "item  | OLD  | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]} | NEW | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]}",
                "unitem| NEW  | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}],\"ip\":\"1\"} | CONFLICT | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}],\"ip\":\"1\"}",
                "item  | OLD  | {\"ips\":[{\"ip\":\"1\",\"v\":4}]} | NEW | {\"ips\":[{\"v\":4}],\"ip\":\"1\"}",
                "first | OLD  | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}],\"x\":0} | NEW | {\"x\":0,\"ip\":\"1\"}",
                "first | BOTH | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]} | NEW | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}],\"ip\":\"1\"}",
                "shared| OLD  | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]} | NEW | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}],\"ip\":\"1\"}",
                "shared| NEW  | {\"ip\":\"1\",\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]} | ECHO | {\"ips\":[{\"ip\":\"1\"},{\"ip\":\"2\"}]}",
                "two   | NEW  | {\"ip\":\"1\",\"node\":\"n\"} | OLD | {\"pods\":[{\"ip\":\"1\",\"node\":\"n\"}]}",
                "two   | OLD  | {\"pods\":[{\"ip\":\"1\",\"node\":\"n\"}],\"x\":0} | NEW | {\"x\":0,\"ip\":\"1\",\"node\":\"n\"}",
                // The word for nothing
                "none  | NEW  | {\"who\":null} | OLD | {\"whos\":[]}",
                "none  | NEW  | {\"who\":\"ada\"} | OLD | {\"whos\":[\"ada\"]}",
                "none  | OLD  | {\"whos\":[]} | NEW | {\"who\":null}",
                "none  | BOTH | {\"whos\":[]} | NEW | {\"whos\":[],\"who\":null}",
                "none  | BOTH | {\"whos\":[],\"who\":null} | ECHO | {\"whos\":[],\"who\":null}",
                "none  | NEW  | {} | NONE | {}",
                "noneIf| OLD  | {\"type\":\"x\",\"whos\":[]} | NEW | {\"type\":\"x\",\"who\":null}",
                "noneIn| NEW  | {\"who\":null} | OLD | {\"whos\":[]}",
                "noneIn| NEW  | {\"who\":null,\"whos\":[]} | ECHO | {\"whos\":[]}",
                "noneOf| NEW  | {\"whos\":[]} | UNTRANSLATABLE | {\"whos\":[]}",
                "word  | NEW  | {\"a\":\"\"} | OLD | {\"b\":null}",
                "word  | OLD  | {\"b\":null} | NEW | {\"a\":\"\"}",
                // In the old form already
                "alias | OLD  | {\"b\":1} | NEW | {\"b\":1,\"a\":1}",
                "alias | NEW  | {\"a\":1,\"b\":1} | ECHO | {\"b\":1}",
                // Values
                "join  | NEW  | {\"a\":\"1\",\"b\":\"2 3\"} | OLD | {\"c\":\"1 2 3\"}",
                "join  | OLD  | {\"c\":\"1 2\"} | NEW | {\"a\":\"1\",\"b\":\"2\"}",
                "join  | NEW  | {\"a\":\"1\"} | UNTRANSLATABLE | {\"a\":\"1\"}",
                "map   | NEW  | {\"a\":\"paid\"} | OLD | {\"b\":\"succeeded\"}",
                "map   | NEW  | {\"a\":\"unheard of\"} | UNTRANSLATABLE | {\"a\":\"unheard of\"}",
                "map   | NEW  | {\"a\":1} | OLD | {\"b\":[1]}",
                "map   | OLD  | {\"b\":\"succeeded\"} | NEW | {\"a\":\"paid\"}",
                "map   | OLD  | {\"b\":\"settling\"} | NEW | {\"a\":\"pending\"}",
                "map   | OLD  | {\"b\":\"brand new\"} | NEW | {\"a\":\"unknown\"}",
                "map   | NEW  | {\"a\":null} | OLD | {\"b\":null}",
                "epoch | NEW  | {\"a\":1577836800} | OLD | {\"b\":\"2020-01-01T00:00:00Z\"}",
                "epoch | NEW  | {\"a\":0.5} | OLD | {\"b\":\"1970-01-01T00:00:00.500Z\"}",
                "epoch | OLD  | {\"b\":\"2020-01-01T02:00:00+02:00\"} | NEW | {\"a\":1577836800}",
                "epoch | NEW  | {\"a\":1E100000000} | UNTRANSLATABLE | {\"a\":1E100000000}",
                "day   | NEW  | {\"a\":31556889864403199} | UNTRANSLATABLE | {\"a\":31556889864403199}",
                "epoch | OLD  | {\"b\":\"soon\"} | NEW | {\"b\":\"soon\"}",
                "cents | NEW  | {\"a\":12.50} | OLD | {\"b\":1250}",
                "cents | NEW  | {\"a\":90071992547409.93} | OLD | {\"b\":9007199254740993}",
                "cents | NEW  | {\"a\":0.005} | UNTRANSLATABLE | {\"a\":0.005}",
                "cents | NEW  | {\"a\":1E2147483647} | UNTRANSLATABLE | {\"a\":1E2147483647}",
                "cents | OLD  | {\"b\":100E2147483647} | NEW | {\"b\":100E2147483647}",
                "cents | OLD  | {\"b\":1250} | NEW | {\"a\":12.50}",
                "text  | NEW  | {\"a\":1.10} | OLD | {\"b\":\"1.10\"}",
                "text  | NEW  | {\"a\":1E400} | OLD | {\"b\":\"1E400\"}",
                "text  | OLD  | {\"b\":\"9007199254740993\"} | NEW | {\"a\":9007199254740993}",
                "text  | OLD  | {\"b\":\"01\"} | NEW | {\"b\":\"01\"}",
                // Presence
                "drop  | NEW  | {\"x\":1,\"a\":2} | OLD | {\"x\":1}",
                "drop  | BOTH | {\"x\":1,\"a\":2} | OLD | {\"x\":1,\"a\":2}",
                "drop  | OLD  | {\"x\":1} | NONE | {\"x\":1}",
                "dropTo| OLD  | {\"x\":1} | NONE | {\"x\":1,\"a\":0}",
                "dropTo| BOTH | {\"a\":null} | OLD | {\"a\":null}",
                "dropTo| BOTH | {} | NONE | {\"a\":0}",
                "add   | NEW  | {\"x\":1} | OLD | {\"x\":1,\"b\":true}",
                "add   | OLD  | {\"x\":1,\"b\":false} | NEW | {\"x\":1}",
                "replace | NEW  | {\"a\":1,\"b\":\"u\"} | ECHO | {\"b\":\"u\"}",
                "replace | NEW  | {\"a\":1,\"x\":0} | OLD | {\"a\":1,\"x\":0}",
                "replace | OLD  | {\"a\":1,\"b\":\"u\"} | ECHO | {\"a\":1}",
                "replace | BOTH | {\"b\":\"u\"} | NEW | {\"b\":\"u\"}",
                // Guards: where they do not hold, nothing moves
                "when  | NEW  | {\"a\":1,\"type\":\"y\"} | OLD | {\"type\":\"y\",\"b\":1}",
                "when  | NEW  | {\"a\":1,\"type\":\"x\",\"b\":1} | ECHO | {\"type\":\"x\",\"b\":1}",
                "when  | NEW  | {\"a\":1,\"type\":\"z\"} | NONE | {\"a\":1,\"type\":\"z\"}",
                "when  | NEW  | {\"a\":1,\"x\":0} | NONE | {\"a\":1,\"x\":0}",
                "of    | NEW  | {\"a\":1,\"x\":0} | OLD | {\"x\":0,\"b\":1}",
                "of    | NEW  | {\"a\":\"1\",\"x\":0} | NONE | {\"a\":\"1\",\"x\":0}",
                // Constants
                "set   | NEW  | {\"coupon\":\"c\"} | OLD | {\"source\":{\"coupon\":\"c\",\"type\":\"coupon\"}}",
                "set   | OLD  | {\"source\":{\"type\":\"coupon\",\"coupon\":\"c\"}} | NEW | {\"coupon\":\"c\"}",
                "set   | OLD  | {\"source\":{\"type\":\"card\",\"coupon\":\"c\"}} | NONE | {\"source\":{\"type\":\"card\",\"coupon\":\"c\"}}",
                "set   | NEW  | {\"source\":{\"type\":\"coupon\",\"x\":1}} | NONE | {\"source\":{\"type\":\"coupon\",\"x\":1}}",
                "set   | NEW  | {\"coupon\":\"c\",\"source\":{\"type\":\"card\"}} | CONFLICT | {\"coupon\":\"c\",\"source\":{\"type\":\"card\"}}",
                "either | NEW | {\"card\":1} | OLD | {\"source\":{\"id\":1,\"type\":\"card\"}}",
                "either | NEW | {\"card\":1,\"coupon\":2} | CONFLICT | {\"card\":1,\"source\":{\"id\":2,\"type\":\"coupon\"}}",
                "either | OLD | {\"source\":{\"id\":1,\"type\":\"card\"}} | NEW | {\"card\":1}",
                // What is carried changes too
                "with  | NEW  | {\"old\":[{\"a\":1},{\"a\":2,\"x\":0}]} | OLD | {\"new\":[{\"b\":1},{\"x\":0,\"b\":2}]}",
                "with  | OLD  | {\"new\":{\"b\":1}} | NEW | {\"old\":{\"a\":1}}",
                "with  | BOTH | {\"old\":{\"a\":1}} | OLD | {\"old\":{\"a\":1},\"new\":{\"b\":1}}",
            })
    void translates(String verb, Form target, String message, Found found, String expected) {
        List<Change> changes = CHANGES.getOrDefault(verb.strip(), List.of());
        Plan plan = Rules.plan(target, OnConflict.REJECT, changes.toArray(Change[]::new));

        Rewriting rewriting = Rewriting.whole(plan, message);

        assertThat(rewriting.text()).isEqualTo(expected);
        assertThat(rewriting.found()).containsExactly(found);
        for (int cut = 0; cut < message.length(); cut++) {
            assertThat(Rewriting.of(plan, Limits.DEFAULT, JsonText.utf8(message), cut)
                            .text())
                    .isEqualTo(expected);
        }
        ObjectTranslation inMemory =
                ObjectTranslation.of(Value.json(message), changes, new Aim(target, OnConflict.REJECT, true));
        assertThat(inMemory.value().agrees(Value.json(expected)))
                .as("%s", inMemory)
                .isTrue();
        assertThat(inMemory.found()).isEqualTo(found);
    }

    private static Path path(String text) {
        return Path.parse(text);
    }

    private static Change source(String name) {
        return new Constants(move(name, "source.id"), Map.of(), Map.of(path("source.type"), Value.string(name)));
    }

    private static Move move(String from, String to) {
        return new Move(path(from), path(to), false, false, false, false);
    }

    private static Convert convert(Kind from, Kind as) {
        return new Convert(path("a"), path("b"), from, as, 2, false, false);
    }

    private static MapValues statusMap() {
        return new MapValues(
                path("a"),
                path("b"),
                List.of(
                        new MapValues.Entry(Value.string("paid"), Value.string("succeeded")),
                        new MapValues.Entry(Value.string("settled"), Value.string("succeeded")),
                        new MapValues.Entry(Value.json("1"), Value.json("[1]"))),
                false,
                List.of(new MapValues.Entry(Value.string("settling"), Value.string("pending"))),
                Optional.of(Value.string("unknown")),
                false,
                true);
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Convert;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Guarded;
import io.deprecation.change.InPlace;
import io.deprecation.change.Kind;
import io.deprecation.change.Location;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.None;
import io.deprecation.change.OnConflict;
import io.deprecation.change.OneToOne;
import io.deprecation.change.Path;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes whose forms need the same member, told by what stands there. */
class InPlaceTest {

    private static final OneToOne AMOUNT = convert("amount", "amount", Kind.STRING, Kind.NUMBER);
    private static final Map<String, Change> CHANGES = Map.ofEntries(
            Map.entry("amount", InPlace.of(AMOUNT)),
            Map.entry("word", InPlace.of(new None(AMOUNT, Value.string("")))),
            Map.entry("price", InPlace.of(convert("price", "price.value", Kind.DECIMAL, Kind.MINOR_UNITS))),
            Map.entry("status", InPlace.of(status(false))),
            Map.entry("kept", InPlace.of(status(true))),
            Map.entry("tag", InPlace.of(of(move("tag", "tag[0]"), Type.STRING))),
            Map.entry("untag", InPlace.of(of(move("tag[0]", "tag"), Type.STRING))),
            Map.entry("owner", InPlace.of(of(move("owner.id", "owner"), Type.STRING))),
            Map.entry("nested", InPlace.of(convert("in.amount", "in.amount", Kind.STRING, Kind.NUMBER))),
            Map.entry(
                    "when",
                    InPlace.of(new Guarded(AMOUNT, Map.of(path("kind"), List.of(Value.string("x"))), Set.of()))),
            Map.entry("set", InPlace.of(new Constants(AMOUNT, Map.of(), Map.of(path("unit"), Value.string("eur"))))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "amount|NEW|{\"amount\":\"12.50\"}|OLD|{\"amount\":12.50}",
                "amount|NEW|{\"amount\":12.50}|NEW|{\"amount\":12.50}",
                "amount|OLD|{ \"amount\": 12.50 , \"x\": 1}|NEW|{ \"amount\": \"12.50\" , \"x\": 1}",
                "amount|OLD|{\"amount\":\"a\"}|UNTRANSLATABLE|{\"amount\":\"a\"}",
                "amount|OLD|{\"amount\":true}|UNTRANSLATABLE|{\"amount\":true}",
                "amount|NEW|{\"amount\":null}|NONE|{\"amount\":null}",
                "amount|NEW|{}|NONE|{}",
                "word|NEW|{\"amount\":\"\"}|OLD|{\"amount\":null}",
                "word|OLD|{\"amount\":null}|NEW|{\"amount\":\"\"}",
                "price|NEW|{\"price\":1.10}|OLD|{\"price\":{\"value\":110}}",
                "price|OLD|{\"price\":{\"value\":110}}|NEW|{\"price\":1.10}",
                "price|NEW|{\"price\":{\"value\":110,\"x\":1}}|NEW|{\"price\":{\"value\":110,\"x\":1}}",
                "price|OLD|{\"price\":{}}|NONE|{\"price\":{}}",
                "status|NEW|{\"status\":\"paid\"}|OLD|{\"status\":\"settled\"}",
                "status|OLD|{\"status\":\"settled\"}|NEW|{\"status\":\"paid\"}",
                "status|NEW|{\"status\":\"open\"}|NONE|{\"status\":\"open\"}",
                "status|OLD|{\"status\":\"lost\"}|UNTRANSLATABLE|{\"status\":\"lost\"}",
                "kept|NEW|{\"status\":\"lost\"}|NONE|{\"status\":\"lost\"}",
                "tag|NEW|{\"tag\":\"a\"}|OLD|{\"tag\":[\"a\"]}",
                "tag|OLD|{\"tag\":[\"a\"]}|NEW|{\"tag\":\"a\"}",
                "tag|NEW|{\"tag\":[\"a\",\"b\"]}|NEW|{\"tag\":[\"a\",\"b\"]}",
                "tag|OLD|{\"tag\":[1]}|NONE|{\"tag\":[1]}",
                "tag|NEW|{\"tag\":7}|NONE|{\"tag\":7}",
                "untag|NEW|{\"tag\":[\"a\"]}|OLD|{\"tag\":\"a\"}",
                "untag|OLD|{\"tag\":\"a\"}|NEW|{\"tag\":[\"a\"]}",
                "owner|NEW|{\"owner\":{\"id\":\"ada\"}}|OLD|{\"owner\":\"ada\"}",
                "owner|OLD|{\"owner\":\"ada\"}|NEW|{\"owner\":{\"id\":\"ada\"}}",
                "nested|NEW|{\"in\":{\"amount\":\"1\",\"x\":[]}}|OLD|{\"in\":{\"amount\":1,\"x\":[]}}",
                "nested|NEW|{\"in\":\"1\"}|NONE|{\"in\":\"1\"}",
                "when|NEW|{\"amount\":\"1\",\"kind\":\"x\"}|OLD|{\"amount\":1,\"kind\":\"x\"}",
                "when|NEW|{\"amount\":\"1\",\"kind\":\"y\"}|NONE|{\"amount\":\"1\",\"kind\":\"y\"}",
                "set|NEW|{\"amount\":\"1\"}|OLD|{\"amount\":1,\"unit\":\"eur\"}",
                "set|OLD|{\"amount\":1,\"unit\":\"eur\"}|NEW|{\"amount\":\"1\"}",
                "set|OLD|{\"amount\":1,\"unit\":\"usd\"}|NONE|{\"amount\":1,\"unit\":\"usd\"}",
            })
    void tellsTheFormByTheValue(String change, Form target, String object, Found found, String expected) {
        Rewriting rewriting = rewrite(change, target, object);

        assertThat(rewriting.text()).isEqualTo(expected);
        assertThat(rewriting.found()).containsExactly(found);
        assertThat(rewriting.offences()).allMatch(Offence::possible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "amount|NEW|{\"amount\":\"a\"}|UNTRANSLATABLE",
                "amount|BOTH|{\"amount\":\"1\"}|OLD",
                "amount|BOTH|{\"amount\":1}|NEW",
                "status|NEW|{\"status\":\"lost\"}|UNTRANSLATABLE",
                "tag|OLD|{\"tag\":[\"a\",\"b\"]}|NEW",
                "untag|NEW|{\"tag\":[\"a\",\"b\"]}|UNTRANSLATABLE",
                "owner|NEW|{\"owner\":{\"id\":\"ada\",\"x\":1}}|UNTRANSLATABLE",
                "price|OLD|{\"price\":{\"value\":110,\"x\":1}}|NEW",
                "set|NEW|{\"amount\":\"1\",\"unit\":\"usd\"}|CONFLICT",
            })
    void losesNothingThatTheOtherFormCannotHold(String change, Form target, String object, Found found) {
        Rewriting rewriting = rewrite(change, target, object);

        assertThat(rewriting.text()).isEqualTo(object);
        assertThat(rewriting.found()).containsExactly(found);
        assertThat(rewriting.offences()).anyMatch(offence -> !offence.possible());
    }

    @Test
    void namesTheCallersMember() {
        assertThat(rewrite("price", Form.NEW, "{\"price\":1.10}").offences())
                .containsExactly(new Offence(0, Found.OLD, true, "/price", List.of("/price")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "amount|NEW|{\"op\":\"add\",\"path\":\"/amount\",\"value\":\"1\"}|OLD|{\"op\":\"add\",\"path\":\"/amount\",\"value\":1}",
                "amount|OLD|{\"op\":\"test\",\"path\":\"/amount\",\"value\":1}|NEW|{\"op\":\"test\",\"path\":\"/amount\",\"value\":\"1\"}",
                "amount|NEW|{\"op\":\"remove\",\"path\":\"/amount\"}|NONE|{\"op\":\"remove\",\"path\":\"/amount\"}",
                "word|OLD|{\"op\":\"remove\",\"path\":\"/amount\"}|NONE|{\"op\":\"remove\",\"path\":\"/amount\"}",
                "tag|NEW|{\"op\":\"add\",\"path\":\"/tag/-\",\"value\":\"b\"}|NEW|{\"op\":\"add\",\"path\":\"/tag/-\",\"value\":\"b\"}",
                "tag|OLD|{\"op\":\"replace\",\"path\":\"/tag\",\"value\":[\"b\"]}|NEW|{\"op\":\"replace\",\"path\":\"/tag\",\"value\":\"b\"}",
                "when|NEW|{\"op\":\"add\",\"path\":\"/amount\",\"value\":1}|NEW|{\"op\":\"add\",\"path\":\"/amount\",\"value\":1}",
                "nested|NEW|{\"op\":\"add\",\"path\":\"/in\",\"value\":{\"amount\":1}}|NEW|{\"op\":\"add\",\"path\":\"/in\",\"value\":{\"amount\":1}}",
            })
    void translatesOperationsOfAPatch(String change, Form target, String operation, Found found, String expected) {
        Streaming patch = patch(change, target, operation);

        assertThat(patch.text()).isEqualTo("[" + expected + "]");
        assertThat(patch.found()).containsExactly(found);
        assertThat(patch.offences()).allMatch(Offence::possible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "tag|OLD|{\"op\":\"add\",\"path\":\"/tag/-\",\"value\":\"b\"}|NEW",
                "when|NEW|{\"op\":\"add\",\"path\":\"/amount\",\"value\":\"1\"}|UNTRANSLATABLE",
                "nested|NEW|{\"op\":\"add\",\"path\":\"/in\",\"value\":{\"amount\":\"1\"}}|UNTRANSLATABLE",
                "amount|NEW|{\"op\":\"copy\",\"from\":\"/x\",\"path\":\"/amount\"}|UNTRANSLATABLE",
            })
    void saysWhichOperationCannotBeTold(String change, Form target, String operation, Found found) {
        Streaming patch = patch(change, target, operation);

        assertThat(patch.text()).isEqualTo("[" + operation + "]");
        assertThat(patch.found()).containsExactly(found);
        assertThat(patch.offences()).anyMatch(offence -> !offence.possible());
    }

    private static Rewriting rewrite(String change, Form target, String object) {
        return Rewriting.whole(plan(change, target), object);
    }

    private static Streaming patch(String change, Form target, String operation) {
        var patch = new PatchDocument(plan(change, target), Limits.DEFAULT);
        return Streaming.of(patch, 1, ("[" + operation + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(String change, Form target) {
        var treatment = new Treatment(target, OnConflict.REJECT, true);
        return Plan.of(List.of(new Plan.Rule(List.of(Location.ROOT), List.of(CHANGES.get(change)), treatment)));
    }

    private static Convert convert(String from, String to, Kind kind, Kind as) {
        return new Convert(path(from), path(to), kind, as, 2, false, false);
    }

    private static Move move(String from, String to) {
        return new Move(path(from), path(to), false, false, false, false);
    }

    private static Change of(Change change, Type type) {
        return new Guarded(change, Map.of(), Set.of(type));
    }

    private static MapValues status(boolean keeps) {
        return new MapValues(
                path("status"),
                path("status"),
                List.of(entry("paid", "settled"), entry("open", "open")),
                keeps,
                List.of(),
                Optional.empty(),
                false,
                false);
    }

    private static MapValues.Entry entry(String key, String value) {
        return new MapValues.Entry(Value.string(key), Value.string(value));
    }

    private static Path path(String text) {
        return Path.parse(text);
    }
}

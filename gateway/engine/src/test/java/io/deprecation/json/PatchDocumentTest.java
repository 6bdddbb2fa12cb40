package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Add;
import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Move;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchDocumentTest {

    private static final List<Change> CHANGES = List.of(
            Rules.SPLIT,
            Rules.RENAME,
            new Move(Path.parse("address.zip"), Path.member("zip"), false, false, false, false),
            new Move(Path.member("ip"), Path.parse("ips[0].ip"), false, false, false, false),
            new Drop(Path.member("fax"), Optional.of(Value.json("\"\""))),
            new Add(Path.member("currency"), Value.json("\"EUR\"")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // One member for two, and two for one
                "NEW |add /name \"A B\"|OLD|add /firstName \"A\"; add /lastName \"B\"",
                "NEW |test /items/3/name \"A\"|OLD|test /items/3/firstName \"A\"; test /items/3/lastName \"\"",
                "BOTH|replace /name \"A B\"|OLD|replace /name \"A B\"; replace /firstName \"A\"; replace /lastName \"B\"",
                "OLD |add /firstName \"A\"; add /id 1; replace /lastName \"B\"|NEW|add /name \"A B\"; add /id 1",
                "NEW |remove /name|OLD|remove /firstName; remove /lastName",
                "OLD |remove /lastName; remove /firstName|NEW|remove /name",
                "NEW |add /name \"A B\"; add /firstName \"A\"; add /lastName \"B\"|ECHO|add /firstName \"A\"; add /lastName \"B\"",
                "NEW |add /name \"A B\"; replace /name \"C D\"|OLD|add /firstName \"A\"; add /lastName \"B\"; replace /firstName \"C\"; replace /lastName \"D\"",
                // One for one
                "NEW |replace /title 1.10|OLD|replace /label 1.10",
                "OLD |replace /items/-/label [1]|NEW|replace /items/-/title [1]",
                "NEW |add /title/tags/- 1|OLD|add /label/tags/- 1",
                "BOTH|remove /title/x|OLD|remove /title/x; remove /label/x",
                "NEW |add /address/zip \"1\"|OLD|add /zip \"1\"",
                "OLD |remove /zip|NEW|remove /address/zip",
                "NEW |add /ip \"::1\"|OLD|add /ips [{\"ip\":\"::1\"}]",
                "OLD |replace /ips/0/ip \"::1\"|NEW|replace /ip \"::1\"",
                // Members without a counterpart
                "NEW |replace /fax \"1\"|OLD|",
                "OLD |remove /currency|NEW|",
                "NEW |replace /currency \"USD\"|NEW|replace /currency \"USD\"",
                // Whole objects
                "NEW |add /items/- {\"title\":1,\"currency\":\"USD\"}|OLD|add /items/- {\"currency\":\"USD\",\"label\":1}",
                "NEW |replace /items [{\"label\":1}]|OLD|replace /items [{\"label\":1,\"currency\":\"EUR\"}]",
                "OLD |replace  {\"currency\":\"USD\",\"fax\":\"1\",\"items\":[]}|OLD|replace  {\"fax\":\"1\",\"items\":[]}",
                // Taken from elsewhere
                "NEW |move /x>/title|OLD|move /x>/label",
                "OLD |copy /label/a>/label/b|NEW|copy /title/a>/title/b",
                // Nothing to do
                "NEW |add /items/x/name 1; add /other/name 1; test /a~1b 2|NONE|add /items/x/name 1; add /other/name 1; test /a~1b 2",
                "OLD |add /name 7|UNTRANSLATABLE|add /name 7",
            })
    void translatesOperations(Form target, String operations, Found found, String expected) {
        Streaming patch = translate(target, patch(operations));

        assertThat(TreeOracle.MAPPER.readTree(patch.text()))
                .isEqualTo(TreeOracle.MAPPER.readTree(patch(expected == null ? "" : expected)));
        assertThat(patch.found()).containsExactly(found);
        assertThat(patch.offences()).allMatch(Offence::possible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "NEW|add /id 1; add /name 7|UNTRANSLATABLE|/1/path",
                "NEW|copy /x>/name|UNTRANSLATABLE|/0/path",
                "NEW|move /name>/x|UNTRANSLATABLE|/0/from",
                "NEW|add /name/x 1|UNTRANSLATABLE|/0/path",
                "NEW|add /address {\"zip\":1}|UNTRANSLATABLE|/0/path",
                "OLD|add /firstName \"A\"|NEW|/0/path",
                "OLD|remove /lastName|NEW|/0/path",
                "NEW|add /name \"A B\"; add /firstName \"C\"; add /lastName \"D\"|CONFLICT|/0/path",
                "NEW|add /items/- {\"name\":7}|UNTRANSLATABLE|/0/value/name",
            })
    void saysWhichOperationHasNoTranslation(Form target, String operations, Found found, String pointer) {
        Streaming patch = translate(target, patch(operations));

        assertThat(patch.text()).startsWith("[{\"op\":");
        assertThat(patch.found()).containsExactly(found);
        assertThat(patch.offences())
                .filteredOn(offence -> !offence.possible())
                .extracting(Offence::pointer)
                .containsExactly(pointer);
    }

    @Test
    void saysWhatTakesThePlaceOfAnOldMember() {
        assertThat(translate(Form.NEW, patch("add /items/0/name \"A B\"")).offences())
                .containsExactly(
                        new Offence(0, Found.OLD, true, "/0/path", List.of("/items/0/firstName", "/items/0/lastName")));
    }

    @Test
    void leavesEveryByteThatNoRuleTouches() {
        String patch = "\uFEFF [ {\"path\" : \"/x\",\"op\":\"add\", \"value\":1.10} ,\n"
                + " {\"note\":0, \"value\": [1e400],\"op\":\"add\",\"path\":\"\\/title\"}\n] ";

        assertThat(translate(Form.OLD, patch).text()).isEqualTo(patch);
        assertThat(translate(Form.NEW, patch).text()).isEqualTo(patch.replace("\\/title", "/label"));
    }

    @Test
    void tellsAMemberThatStandsTwiceInAnOperation() {
        assertThat(translate(Form.NEW, "[{\"op\":\"add\",\"path\":\"/x\",\"p\\u0061th\":\"/name\",\"value\":1}]")
                        .duplicate())
                .contains("/0/path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{\"op\":\"add\",\"path\":\"/name\"}]",
                "[{\"op\":\"add\",\"path\":\"name\",\"value\":1}]",
                "[{\"op\":\"add\",\"path\":\"/na~me\",\"value\":1}]",
                "[{\"op\":\"paint\",\"path\":\"/name\"}]",
                "[{\"op\":\"move\",\"path\":\"/name\"}]",
                "[",
                " ",
                "\uFEFF",
            })
    void whatIsNoPatchPassesUnread(String text) {
        Streaming patch = translate(Form.NEW, text);

        assertThat(patch.text()).isEqualTo(text);
        assertThat(patch.unread()).contains(Unread.MALFORMED);
        assertThat(patch.found()).containsExactly(Found.UNREAD);
    }

    @Test
    void whatIsTooLargePassesUnread() {
        String text = patch("add /name \"" + "x".repeat(100) + "\"");

        Streaming patch = Streaming.of(new PatchDocument(plan(Form.NEW), new Limits(50, 10)), 1, bytes(text), 20, 70);

        assertThat(patch.text()).isEqualTo(text);
        assertThat(patch.unread()).contains(Unread.TOO_LARGE);
    }

    @Test
    void valuesThatTwoChangesWouldWriteToOnePlaceAreAConflict() {
        List<Change> changes = List.of(source("coupon"), source("card"));
        Plan plan = Rules.plan(Form.NEW, OnConflict.REJECT, changes.toArray(Change[]::new));

        Streaming patch =
                Streaming.of(new PatchDocument(plan, Limits.DEFAULT), 1, bytes(patch("add /card 1; add /coupon 2")));

        assertThat(patch.found()).containsExactly(Found.CONFLICT);
        assertThat(patch.text()).isEqualTo(patch("add /source/id 1; add /source/type \"card\"; add /coupon 2"));
        assertThat(patch.offences())
                .filteredOn(offence -> !offence.possible())
                .extracting(Offence::pointer)
                .containsExactly("/1/path");
    }

    private static Change source(String name) {
        var move = new Move(Path.member(name), Path.parse("source.id"), false, false, false, false);
        return new Constants(move, Map.of(), Map.of(Path.parse("source.type"), Value.string(name)));
    }

    @Test
    void asManyOperationsAreReadAsCanBeHeld() {
        int operations = 25_000;

        Streaming patch = translate(Form.NEW, patch("remove /a; add /title 1; ".repeat(operations / 2)));

        assertThat(patch.unread()).isEmpty();
        assertThat(patch.text()).isEqualTo(patch("remove /a; add /label 1; ".repeat(operations / 2)));
    }

    private static Streaming translate(Form target, String patch) {
        return Streaming.of(new PatchDocument(plan(target), Limits.DEFAULT), 1, bytes(patch));
    }

    private static Plan plan(Form target) {
        return Plan.of(List.of(new Plan.Rule(Rules.PLACES, CHANGES, new Treatment(target, OnConflict.REJECT, true))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Operations in short: {@code add /path value}, {@code copy /from>/path}, with semicolons between. */
    private static String patch(String operations) {
        return Arrays.stream(operations.split("; ", -1))
                .filter(operation -> !operation.isEmpty())
                .map(PatchDocumentTest::operation)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String operation(String text) {
        String[] words = text.split(" ", 3);
        String[] places = words[1].split(">", -1);
        String from = places.length == 1 ? "" : ",\"from\":\"%s\"".formatted(places[0]);
        String value = words.length < 3 ? "" : ",\"value\":" + words[2];
        return "{\"op\":\"%s\"%s,\"path\":\"%s\"%s}".formatted(words[0], from, places[places.length - 1], value);
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Guarded;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedWinsTest {

    @ParameterizedTest(name = "{0} {1} {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // The old form was changed
                "NEW  | {\"firstName\":\"A\",\"lastName\":\"B\"} | {\"name\":\"X Y\",\"firstName\":\"A\",\"lastName\":\"B\"} | {\"firstName\":\"X\",\"lastName\":\"Y\"}",
                "OLD  | {\"name\":\"A B\"} | {\"id\":1,\"firstName\":\"A\",\"name\":\"X Y\",\"lastName\":\"B\"} | {\"id\":1,\"name\":\"X Y\"}",
                "BOTH | {\"title\":1,\"label\":1} | {\"label\":1,\"x\":0,\"title\":2} | {\"label\":2,\"x\":0,\"title\":2}",
                // The new one
                "NEW  | {\"firstName\":\"A\",\"lastName\":\"B\"} | {\"name\":\"A B\",\"firstName\":\"X\",\"lastName\":\"B\"} | {\"firstName\":\"X\",\"lastName\":\"B\"}",
                "OLD  | {\"name\":\"A B\"} | {\"name\":\"A B\",\"firstName\":\"X\",\"lastName\":\"B\"} | {\"name\":\"X B\"}",
                "BOTH | {\"title\":1} | {\"title\":1,\"x\":0,\"label\":2} | {\"title\":2,\"x\":0,\"label\":2}",
                // By value, not by text
                "NEW  | {\"label\":1.0} | {\"title\":10e-1,\"label\":2} | {\"label\":2}",
                "NEW  | {\"label\":{\"a\":1,\"b\":\"\\u0041\"}} | {\"title\":{\"b\":\"A\",\"a\":1},\"label\":2} | {\"label\":2}",
                "NEW  | {\"label\":null} | {\"title\":null,\"label\":2} | {\"label\":2}",
                // Some of the parts, which the request holds as they are
                "NEW  | {\"firstName\":\"A\",\"lastName\":\"B\"} | {\"name\":\"X B\",\"firstName\":\"A\"} | {\"firstName\":\"X\",\"lastName\":\"B\"}",
                // What the base lacks was added, so changed
                "NEW  | {\"name\":7} | {\"name\":7,\"firstName\":\"A\",\"lastName\":\"B\"} | {\"firstName\":\"A\",\"lastName\":\"B\"}",
                // Each object and each change by itself
                "NEW  | {\"items\":[{\"label\":1},{\"label\":1}]} | {\"items\":[{\"title\":2,\"label\":1},{\"title\":1,\"label\":3}]} | {\"items\":[{\"label\":2},{\"label\":3}]}",
                "NEW  | {\"name\":\"A\",\"label\":1} | {\"title\":1,\"label\":2,\"name\":\"B\",\"firstName\":\"A\"} | {\"label\":2,\"firstName\":\"B\",\"lastName\":\"\"}",
            })
    void theFormThatWasChangedStands(Form target, String base, String message, String expected) {
        Rewriting rewriting = settle(Rules.plan(target, OnConflict.CHANGED_WINS), base, message);

        assertThat(rewriting.text()).isEqualTo(expected);
        assertThat(rewriting.found()).containsExactly(Found.CONFLICT);
        assertThat(rewriting.offences()).allMatch(Offence::possible);
    }

    @Test
    void aBaseMayStandBetweenAByteOrderMarkAndWhiteSpace() {
        Plan plan = Rules.plan(Form.NEW, OnConflict.CHANGED_WINS);

        assertThat(settle(plan, "\uFEFF { \"label\" : 1 } \n", "{\"title\":1,\"label\":2}")
                        .text())
                .isEqualTo("{\"label\":2}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // Both were changed, or neither: the base disagrees with itself
                "{\"title\":3}",
                "{\"title\":1,\"label\":2}",
                // There is no such object, or nothing of the change in it
                "{}",
                "{\"items\":[{\"title\":1}]}",
                "[{\"title\":1}]",
                "7",
                // It cannot be read
                "",
                " ",
                "{\"title\":1",
                "{\"title\":1} {}",
                "<title>1</title>",
            })
    void whatCannotBeToldStaysAsItCame(String base) {
        String message = "{\"title\":1,\"label\":2}";

        Rewriting rewriting = settle(Rules.plan(Form.NEW, OnConflict.CHANGED_WINS), base, message);

        assertThat(Value.json(rewriting.text()).agrees(Value.json(message))).isTrue();
        assertThat(rewriting.offences())
                .containsExactly(new Offence(0, Found.CONFLICT, false, "/title", List.of("/label")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[]}", "{\"items\":{\"1\":{}}}", "{\"items\":7}", "{\"items\":[1,2]}", "{}"})
    void anObjectWithoutACounterpartIsNotSettled(String base) {
        Rewriting rewriting = settle(
                Rules.plan(Form.NEW, OnConflict.CHANGED_WINS), base, "{\"items\":[{},{\"title\":1,\"label\":2}]}");

        assertThat(rewriting.offences())
                .containsExactly(new Offence(0, Found.CONFLICT, false, "/items/1/title", List.of("/items/1/label")));
    }

    @Test
    void aBaseInWhichTheChangeDoesNotTakePlaceDecidesNothing() {
        Change guarded =
                new Guarded(Rules.RENAME, Map.of(Path.member("kind"), List.of(Value.string("book"))), Set.of());
        String message = "{\"kind\":\"book\",\"title\":1,\"label\":2}";

        Rewriting rewriting = settle(
                Rules.plan(Form.NEW, OnConflict.CHANGED_WINS, guarded),
                "{\"kind\":\"film\",\"title\":1,\"label\":3}",
                message);

        assertThat(rewriting.text()).isEqualTo(message);
        assertThat(rewriting.offences()).noneMatch(Offence::possible);
    }

    @Test
    void onlyTheObjectsThatDisagreeAreAskedFor() {
        String message =
                "{\"items\":[{\"title\":1},{\"title\":1,\"label\":1},{\"title\":1,\"label\":2}],\"name\":\"A\"}";

        assertThat(disputed(OnConflict.CHANGED_WINS, message)).containsExactly("/items/2");
        assertThat(disputed(OnConflict.REJECT, message)).isEmpty();
        assertThat(disputed(OnConflict.PREFER_NEW, message)).isEmpty();
    }

    @Test
    void moreObjectsThanCanBeAskedForStayUnsettled() {
        String items = IntStream.range(0, Disputes.MOST + 1)
                .mapToObj(i -> "{\"title\":1,\"label\":2}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));

        Rewriting rewriting = settle(Rules.plan(Form.BOTH, OnConflict.CHANGED_WINS), items.replace("2", "1"), items);

        assertThat(rewriting.text()).endsWith("{\"title\":2,\"label\":2},{\"title\":1,\"label\":2}]}");
        assertThat(rewriting.found()).containsExactly(Found.CONFLICT);
    }

    @Test
    void manyThatAreSettledDoNotHideOneThatIsNot() {
        Plan plan = Plan.of(List.of(new Plan.Rule(
                Rules.PLACES, List.of(Rules.RENAME), new Treatment(Form.NEW, OnConflict.CHANGED_WINS, false))));
        String settled = "{\"title\":1,\"label\":2},".repeat(Findings.MOST);
        String base = "{\"items\":[" + "{\"title\":1},".repeat(Findings.MOST) + "{}]}";

        Rewriting rewriting = settle(plan, base, "{\"items\":[" + settled + "{\"title\":1,\"label\":2}]}");

        assertThat(rewriting.offences()).hasSize(1).noneMatch(Offence::possible);
    }

    private static Rewriting settle(Plan plan, String base, String message) {
        List<String> pointers = disputed(plan, message);
        return Rewriting.whole(plan.against(Bases.of(JsonText.utf8(base), Limits.DEFAULT, pointers)), message);
    }

    private static List<String> disputed(OnConflict onConflict, String message) {
        return disputed(Rules.plan(Form.NEW, onConflict), message);
    }

    private static List<String> disputed(Plan plan, String message) {
        var rewriter = new Rewriter(plan, Limits.DEFAULT);
        byte[] bytes = JsonText.utf8(message);
        rewriter.feed(bytes, 0, bytes.length, (array, from, to) -> {});
        rewriter.finish((array, from, to) -> {});
        return rewriter.disputed();
    }
}

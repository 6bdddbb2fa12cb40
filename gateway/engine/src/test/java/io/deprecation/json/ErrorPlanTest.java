package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Split;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPlanTest {

    private static final Change SPLIT = new Split(
            Path.member("name"), Path.member("firstName"), Path.member("lastName"), " ", Split.At.FIRST, false);
    private static final Treatment TREATMENT = new Treatment(Form.NEW, OnConflict.REJECT, false);
    private static final Plan REQUEST = Plan.of(List.of(rule(SPLIT, "$", "$.items[*]")));

    @Test
    void touchesNothingButThePointers() {
        String before = """
                { "type":"about:blank", "detail" : "firstName \\u0069s blank", "value":1.10,
                  "errors":[ {"pointer" : "\\u002ffirstName","detail":"/firstName"},{"pointer":"#/items/3/lastName"},
                             {"pointer":"/items/3"},{"pointer":null},{"pointer":["/firstName",7]},{"at":"/firstName"}],
                  "pointer":"/firstName" }
                """;
        String after = before.replace("\"\\u002ffirstName\"", "\"/name\"")
                .replace("#/items/3/lastName", "#/items/3/name")
                .replace("[\"/firstName\",7]", "[\"/name\",7]");

        assertThat(reworded(REQUEST, Form.OLD, before, ErrorPlan.PROBLEM)).isEqualTo(after);
    }

    @Test
    void leavesAnErrorAsLongAsItIs() {
        assertThat(reworded(
                        REQUEST,
                        Form.OLD,
                        "{\"errors\":[{\"pointer\":\"/firstName\"},{\"pointer\":\"/lastName\"}]}",
                        ErrorPlan.PROBLEM))
                .isEqualTo("{\"errors\":[{\"pointer\":\"/name\"},{\"pointer\":\"/name\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "items[3].lastName, items[3].name",
        "items.3.lastName, items.3.name",
        "firstName, name",
        "$.firstName, $.name",
        "nickName, nickName",
        "customer.firstName, customer.firstName",
        "The firstName is blank., The firstName is blank."
    })
    void knowsOtherNotationsWhereItIsToldToLook(String before, String after) {
        assertThat(reworded(
                        REQUEST,
                        Form.OLD,
                        "{\"violations\":[{\"path\":\"" + before + "\"}]}",
                        Location.parse("$.violations[*].path")))
                .isEqualTo("{\"violations\":[{\"path\":\"" + after + "\"}]}");
    }

    @Test
    void takesANameWithDotsForOneWithinTheObjectIfItIsNoneWithinTheBody() {
        Plan items = Plan.of(List.of(rule(SPLIT, "$.items[*]")));
        Location field = Location.parse("$.field");

        assertThat(reworded(items, Form.OLD, "{\"field\":\"firstName\"}", field))
                .isEqualTo("{\"field\":\"name\"}");
        assertThat(reworded(items, Form.OLD, "{\"field\":\"$.firstName\"}", field))
                .isEqualTo("{\"field\":\"$.firstName\"}");
        assertThat(reworded(items, Form.OLD, "{\"field\":\"/firstName\"}", field))
                .isEqualTo("{\"field\":\"/firstName\"}");
    }

    @Test
    void speaksTheNewFormWhereTheUpstreamSpeaksTheOld() {
        assertThat(reworded(REQUEST, Form.NEW, "{\"errors\":[{\"pointer\":\"/items/0/name\"}]}", ErrorPlan.PROBLEM))
                .isEqualTo("{\"errors\":[{\"pointer\":\"/items/0/firstName\"}]}");
    }

    @Test
    void takesBackWhatCameLastIntoTheRequestFirst() {
        Plan.Rule older = rule(rename("name", "fullName"), "$");
        Plan.Rule younger = rule(rename("fullName", "displayName"), "$");
        Plan.Rule nowhere = new Plan.Rule(List.of(), List.of(), TREATMENT);
        Plan passes = Plan.of(List.of(older, nowhere)).before(Plan.of(List.of(nowhere, younger)));
        String error = "{\"errors\":[{\"pointer\":\"/displayName\"}]}";

        assertThat(reworded(passes, List.of(Optional.of(Form.OLD), Optional.of(Form.OLD)), error, ErrorPlan.PROBLEM))
                .isEqualTo(error.replace("displayName", "name"));
        assertThat(reworded(passes, List.of(Optional.empty(), Optional.of(Form.OLD)), error, ErrorPlan.PROBLEM))
                .isEqualTo(error.replace("displayName", "fullName"));
        assertThat(reworded(passes, List.of(Optional.empty(), Optional.empty()), error, ErrorPlan.PROBLEM))
                .isEqualTo(error);
    }

    @Test
    void looksInMembersThatLieInEachOther() {
        assertThat(reworded(
                        REQUEST,
                        Form.OLD,
                        "{\"errors\":[{\"field\":\"firstName\"},\"lastName\"]}",
                        Location.parse("$.errors"),
                        Location.parse("$.errors[*].field")))
                .isEqualTo("{\"errors\":[{\"field\":\"name\"},\"name\"]}");
    }

    @Test
    void hasNothingToDoWhereItIsToldNowhereToLook() {
        var words = new CallersWords(REQUEST, List.of(Optional.of(Form.OLD)));

        assertThat(ErrorPlan.of(words, List.of(), 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstName",
                "[\"/firstName\"]",
                "{\"errors\":{\"pointer\":\"/firstName\"}}",
                "{\"errors\":[1]}",
                "7"
            })
    void leavesOtherShapesAlone(String error) {
        assertThat(reworded(REQUEST, Form.OLD, error, ErrorPlan.PROBLEM)).isEqualTo(error);
    }

    private static String reworded(Plan request, Form form, String error, Location... fields) {
        return reworded(request, List.of(Optional.of(form)), error, fields);
    }

    private static String reworded(Plan request, List<Optional<Form>> forms, String error, Location... fields) {
        Plan plan = ErrorPlan.of(new CallersWords(request, forms), List.of(fields), forms.size())
                .orElseThrow();
        Translator translator = Chain.of(plan, pass -> new Rewriter(pass, Limits.DEFAULT));
        var out = new ByteArrayOutputStream();
        Sink sink = (bytes, from, to) -> out.write(bytes, from, to - from);
        byte[] bytes = error.getBytes(StandardCharsets.UTF_8);
        translator.feed(bytes, 0, bytes.length, sink);
        translator.finish(sink);
        assertThat(translator.found(0)).isIn(Found.NONE, Found.UNREAD);
        assertThat(translator.offences()).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Change rename(String from, String to) {
        return new Rename(Path.member(from), Path.member(to), false, false);
    }

    private static Plan.Rule rule(Change change, String... locations) {
        return new Plan.Rule(Stream.of(locations).map(Location::parse).toList(), List.of(change), TREATMENT);
    }
}

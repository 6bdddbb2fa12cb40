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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that go through an older rule and then through a newer one: name, then firstName and lastName, then givenName. */
class ChainTest {

    private static final List<Location> PLACES = List.of(Location.ROOT, Location.parse("$.items[*]"));
    private static final Change OLDER = new Split(
            Path.member("name"), Path.member("firstName"), Path.member("lastName"), " ", Split.At.FIRST, false);
    private static final Change NEWER = new Rename(Path.member("firstName"), Path.member("givenName"), false, false);
    private static final int OLDER_RULE = 0;
    private static final int NEWER_RULE = 1;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{ \"name\" : \"A B\" }|OLD|OLD|{ \"lastName\":\"B\",\"givenName\":\"A\" }",
                "{\"firstName\":\"A\",\"lastName\":\"B\"}|NEW|OLD|{\"lastName\":\"B\",\"givenName\":\"A\"}",
                "{\"givenName\":\"A\",\"x\":1.0}|NONE|NEW|{\"givenName\":\"A\",\"x\":1.0}",
                "{\"name\":\"A B\",\"firstName\":\"A\",\"lastName\":\"B\",\"givenName\":\"A\"}|ECHO|ECHO|{\"lastName\":\"B\",\"givenName\":\"A\"}",
                "{\"name\":\"A B\",\"givenName\":\"C\"}|OLD|CONFLICT|{\"givenName\":\"C\",\"lastName\":\"B\",\"firstName\":\"A\"}",
                "{\"name\":7,\"firstName\":\"A\"}|CONFLICT|OLD|{\"givenName\":\"A\",\"name\":7}",
                "{\"items\":[{},{\"name\":\"A\"}]}|OLD|OLD|{\"items\":[{},{\"lastName\":\"\",\"givenName\":\"A\"}]}",
                "[{\"name\":1}]|NONE|NONE|[{\"name\":1}]",
            })
    void requestsComeOutInTheNewestForm(String body, Found older, Found newer, String expected) {
        Streaming request = translate(request(), Rewriter::new, body);

        assertThat(TreeOracle.MAPPER.readTree(request.text())).isEqualTo(TreeOracle.MAPPER.readTree(expected));
        assertThat(request.found()).containsExactly(older, newer);
    }

    @Test
    void aLaterRefusalNamesTheCallersOwnMember() {
        assertThat(translate(request(), Rewriter::new, "{\"items\":[{},{\"name\":\"A B\"}],\"firstName\":\"C\"}")
                        .offences())
                .filteredOn(offence -> offence.rule() == NEWER_RULE)
                .containsExactly(
                        new Offence(NEWER_RULE, Found.OLD, true, "/items/1/name", List.of("/items/1/givenName")),
                        new Offence(NEWER_RULE, Found.OLD, true, "/firstName", List.of("/givenName")));
    }

    @Test
    void responsesComeOutInAllForms() {
        Plan plan = plan(NEWER_RULE, Form.BOTH).before(plan(OLDER_RULE, Form.BOTH));

        Streaming response = translate(plan, Rewriter::new, "{\"givenName\":\"A\",\"lastName\":\"B\"}");

        assertThat(response.text())
                .isEqualTo("{\"givenName\":\"A\",\"lastName\":\"B\",\"firstName\":\"A\",\"name\":\"A B\"}");
        assertThat(response.found()).containsExactly(Found.NEW, Found.NEW);
    }

    @Test
    void bytesThatNoRuleTouchesStayAsTheyCame() {
        String body = "\uFEFF {\"x\" : 1.10, \"x\":-0 }\n";
        assertThat(translate(request(), Rewriter::new, body).text()).isEqualTo(body);
        assertThat(translate(request(), Rewriter::new, body).edited()).isFalse();
    }

    @Test
    void recordsGoThroughBoth() {
        Streaming lines = translate(request(), LineStream::new, "{\"name\":\"A\"}\n{\"na\n{\"firstName\":\"B\"}\n");

        assertThat(lines.text()).isEqualTo("{\"lastName\":\"\",\"givenName\":\"A\"}\n{\"na\n{\"givenName\":\"B\"}\n");
        assertThat(lines.found()).containsExactly(Found.UNREAD, Found.UNREAD);
        assertThat(lines.unread()).contains(Unread.MALFORMED);
        assertThat(lines.offences()).extracting(Offence::pointer).contains("/0/name", "/2/firstName");
    }

    @Test
    void eventsGoThroughBoth() {
        assertThat(translate(request(), EventStream::new, "data: {\"name\":\"A\"}\n\n")
                        .text())
                .isEqualTo("data: {\"lastName\":\"\",\"givenName\":\"A\"}\n\n");
    }

    @Test
    void aPatchGoesThroughBothAndIsNamedByTheCallersOperations() {
        Streaming patch = translate(
                request(),
                PatchDocument::new,
                "[{\"op\":\"add\",\"path\":\"/name\",\"value\":\"A B\"},"
                        + "{\"op\":\"add\",\"path\":\"/items/-\",\"value\":{\"name\":\"C\"}},"
                        + "{\"op\":\"move\",\"from\":\"/x\",\"path\":\"/firstName\"}]");

        assertThat(patch.text())
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/givenName\",\"value\":\"A\"},"
                        + "{\"op\":\"add\",\"path\":\"/lastName\",\"value\":\"B\"},"
                        + "{\"op\":\"add\",\"path\":\"/items/-\",\"value\":{\"lastName\":\"\",\"givenName\":\"C\"}},"
                        + "{\"op\":\"move\",\"from\":\"/x\",\"path\":\"/givenName\"}]");
        assertThat(patch.offences())
                .filteredOn(offence -> offence.rule() == NEWER_RULE)
                .extracting(Offence::pointer)
                .containsExactlyInAnyOrder("/0/path", "/1/value/name", "/2/path");
    }

    @Test
    void whatStandsTwiceIsNamedAsItCame() {
        assertThat(translate(request(), Rewriter::new, "{\"givenName\":1,\"givenName\":2}")
                        .duplicate())
                .contains("/givenName");
        assertThat(translate(request(), Rewriter::new, "{\"name\":1,\"name\":2}")
                        .duplicate())
                .contains("/name");
    }

    @Test
    void whatCannotBeReadIsUnreadForBoth() {
        Streaming broken = translate(request(), Rewriter::new, "{\"name\":\"A B\"");

        assertThat(broken.found()).containsExactly(Found.UNREAD, Found.UNREAD);
        assertThat(broken.unread()).contains(Unread.MALFORMED);
    }

    private static Streaming translate(Plan plan, BiFunction<Plan, Limits, Translator> each, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Translator translator = Chain.of(plan, pass -> each.apply(pass, Limits.DEFAULT));
        return Streaming.of(translator, 2, bytes, bytes.length / 3, bytes.length / 2);
    }

    private static Plan request() {
        return plan(OLDER_RULE, Form.NEW).before(plan(NEWER_RULE, Form.NEW));
    }

    private static Plan plan(int rule, Form target) {
        var treatment = new Treatment(target, OnConflict.REJECT, true);
        return Plan.of(List.of(
                new Plan.Rule(rule == OLDER_RULE ? PLACES : List.of(), List.of(OLDER), treatment),
                new Plan.Rule(rule == NEWER_RULE ? PLACES : List.of(), List.of(NEWER), treatment)));
    }
}

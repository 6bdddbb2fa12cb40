package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Add;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewriterTest {

    @ParameterizedTest(name = "{0} {1} {2} -> {3} {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // One form alone
                "NEW  | LEAVE | {\"name\":\"Ada Lovelace\"} | OLD | {\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}",
                "BOTH | LEAVE | {\"name\":\"Ada Lovelace\"} | OLD | {\"name\":\"Ada Lovelace\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}",
                "OLD  | LEAVE | {\"name\":\"Ada Lovelace\"} | OLD | {\"name\":\"Ada Lovelace\"}",
                "OLD  | LEAVE | {\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"} | NEW | {\"name\":\"Ada Lovelace\"}",
                "BOTH | LEAVE | {\"lastName\":\"Lovelace\",\"id\":1,\"firstName\":\"Ada\"} | NEW | {\"lastName\":\"Lovelace\",\"id\":1,\"firstName\":\"Ada\",\"name\":\"Ada Lovelace\"}",
                "NEW  | LEAVE | {\"id\":1.10} | NONE | {\"id\":1.10}",
                // White space and neighbours
                "NEW  | LEAVE | { \"id\" : 1 , \"name\" : \"Ada\" , \"x\" : 2 } | OLD | { \"id\" : 1 , \"x\" : 2,\"firstName\":\"Ada\",\"lastName\":\"\" }",
                "NEW  | LEAVE | { \"name\" : \"Ada\" , \"x\" : 2 } | OLD | { \"x\" : 2,\"firstName\":\"Ada\",\"lastName\":\"\" }",
                "NEW  | LEAVE | { \"x\" : 2 , \"name\" : \"Ada\" } | OLD | { \"x\" : 2,\"firstName\":\"Ada\",\"lastName\":\"\" }",
                "NEW  | LEAVE | { \"name\" : \"Ada\" } | OLD | { \"firstName\":\"Ada\",\"lastName\":\"\" }",
                "NEW  | LEAVE | {\"name\":\"A\",\"title\":1,\"x\":2} | OLD | {\"x\":2,\"firstName\":\"A\",\"lastName\":\"\",\"label\":1}",
                // Null, missing, empty, partial
                "NEW  | LEAVE | {\"name\":null} | OLD | {\"firstName\":null,\"lastName\":null}",
                "OLD  | LEAVE | {\"firstName\":null,\"lastName\":null} | NEW | {\"name\":null}",
                "OLD  | LEAVE | {\"firstName\":\"Ada\",\"lastName\":\"\"} | NEW | {\"name\":\"Ada\"}",
                "OLD  | LEAVE | {\"firstName\":\"Ada\",\"lastName\":null} | NEW | {\"firstName\":\"Ada\",\"lastName\":null}",
                "OLD  | LEAVE | {\"firstName\":\"Ada\"} | NEW | {\"firstName\":\"Ada\"}",
                "NEW  | LEAVE | {\"firstName\":\"Ada\"} | NEW | {\"firstName\":\"Ada\"}",
                "BOTH | LEAVE | {\"firstName\":\"Ada\",\"name\":\"Ada Lovelace\"} | ECHO | {\"firstName\":\"Ada\",\"name\":\"Ada Lovelace\",\"lastName\":\"Lovelace\"}",
                "NEW  | LEAVE | {\"name\":\"\"} | OLD | {\"firstName\":\"\",\"lastName\":\"\"}",
                // Echo
                "NEW  | LEAVE | {\"name\":\"Ada B C\",\"firstName\":\"Ada\",\"lastName\":\"B C\"} | ECHO | {\"firstName\":\"Ada\",\"lastName\":\"B C\"}",
                "NEW  | LEAVE | {\"name\":\"Ada B C\",\"firstName\":\"Ada B\",\"lastName\":\"C\"} | ECHO | {\"firstName\":\"Ada B\",\"lastName\":\"C\"}",
                "OLD  | LEAVE | {\"title\":1.0,\"label\":1.00} | ECHO | {\"title\":1.0}",
                "NEW  | LEAVE | {\"title\":{\"a\":1,\"b\":[\"\\u0041\"]},\"label\":{\"b\":[\"A\"],\"a\":1.0}} | ECHO | {\"label\":{\"b\":[\"A\"],\"a\":1.0}}",
                // Conflict
                "NEW  | LEAVE | {\"title\":1,\"label\":2} | CONFLICT | {\"label\":2}",
                "BOTH | LEAVE | {\"title\":1,\"label\":2} | CONFLICT | {\"title\":1,\"label\":2}",
                "NEW  | PREFER_NEW | {\"title\":1,\"label\":2} | CONFLICT | {\"label\":2}",
                "NEW  | PREFER_OLD | {\"id\":0,\"title\":1,\"label\":2,\"x\":3} | CONFLICT | {\"id\":0,\"label\":1,\"x\":3}",
                "OLD  | PREFER_NEW | {\"label\":2,\"x\":3,\"title\":1} | CONFLICT | {\"x\":3,\"title\":2}",
                "BOTH | PREFER_NEW | {\"label\":2,\"x\":3,\"title\" : 1 } | CONFLICT | {\"label\":2,\"x\":3,\"title\" : 2 }",
                "BOTH | PREFER_OLD | {\"label\":2,\"x\":3,\"title\" : 1 } | CONFLICT | {\"label\":1,\"x\":3,\"title\" : 1 }",
                "NEW  | REJECT | {\"label\":2,\"title\":1} | CONFLICT | {\"label\":2,\"title\":1}",
                // Untranslatable
                "NEW  | LEAVE | {\"name\":7,\"x\":1} | UNTRANSLATABLE | {\"x\":1,\"name\":7}",
                "BOTH | LEAVE | {\"name\":7,\"x\":1} | UNTRANSLATABLE | {\"name\":7,\"x\":1}",
                "OLD  | LEAVE | {\"firstName\":7,\"lastName\":8} | NEW | {\"firstName\":7,\"lastName\":8}",
                // Keys compared decoded, locations, what is not an object
                "NEW  | LEAVE | {\"n\\u0061me\":\"A B\"} | OLD | {\"firstName\":\"A\",\"lastName\":\"B\"}",
                "NEW  | LEAVE | {\"items\":[{\"title\":1},[{\"title\":2}],\"title\",{\"x\":{\"title\":3}}]} | OLD | {\"items\":[{\"label\":1},[{\"title\":2}],\"title\",{\"x\":{\"title\":3}}]}",
                "NEW  | LEAVE | [{\"title\":1}] | NONE | [{\"title\":1}]",
                "NEW  | LEAVE | \"title\" | NONE | \"title\"",
                "BOTH | LEAVE | {\"items\":{\"title\":1},\"title\":9007199254740993} | OLD | {\"items\":{\"title\":1},\"title\":9007199254740993,\"label\":9007199254740993}",
                "BOTH | LEAVE | {\"name\":\"\\u0041da\\u0020B\"} | OLD | {\"name\":\"\\u0041da\\u0020B\",\"firstName\":\"Ada\",\"lastName\":\"B\"}",
            })
    void translates(Form target, OnConflict onConflict, String message, Found found, String expected) {
        Rewriting rewriting = Rewriting.whole(Rules.plan(target, onConflict), message);

        assertThat(rewriting.text()).isEqualTo(expected);
        assertThat(rewriting.found()).containsExactly(found);
        assertThat(rewriting.edited() || expected.equals(message)).isTrue();
        assertThat(rewriting.unread()).isEmpty();
    }

    @Test
    void namesEachOffendingMemberAndWhatTakesItsPlace() {
        var message = "{\"items\":[{\"x\":1},{\"a/b\":0,\"name\":\"A B\"},{\"title\":1,\"label\":2}]}";

        Rewriting rewriting = Rewriting.whole(Rules.plan(Form.NEW, OnConflict.REJECT), message);

        assertThat(rewriting.offences())
                .containsExactly(
                        new Offence(
                                0,
                                Found.OLD,
                                true,
                                "/items/1/name",
                                java.util.List.of("/items/1/firstName", "/items/1/lastName")),
                        new Offence(0, Found.CONFLICT, false, "/items/2/title", java.util.List.of("/items/2/label")));
    }

    @Test
    void reportsADefaultThatHasNoPlaceToStand() {
        Plan plan = Rules.plan(
                Form.NEW, OnConflict.REJECT, new Add(Path.parse("address.country"), Value.string("unknown")));

        Rewriting rewriting = Rewriting.whole(plan, "{\"address\":null}");

        assertThat(rewriting.text()).isEqualTo("{\"address\":null}");
        assertThat(rewriting.offences())
                .containsExactly(new Offence(
                        0, Found.UNTRANSLATABLE, false, "/address/country", java.util.List.of("/address/country")));
    }

    @Test
    void keepsNoCountOfMembersThatStandTwice() {
        String item = "{\"title\":\"12345678\",\"title\":1}";
        String message = "{\"items\":[" + item + ("," + item).repeat(50) + "]}";
        Plan plan = Rules.plan(Form.BOTH, OnConflict.LEAVE);

        Rewriting rewriting = Rewriting.of(plan, new Limits(100, 10), JsonText.utf8(message));

        assertThat(rewriting.unread()).isEmpty();
    }

    @Test
    void tellsWhichRuledMemberStandsTwice() {
        Rewriting rewriting = Rewriting.whole(
                Rules.plan(Form.NEW, OnConflict.LEAVE),
                "{\"x\":1,\"x\":2,\"items\":[{\"name\":\"a\",\"n\\u0061me\":\"b\"}]}");

        assertThat(rewriting.duplicate()).contains("/items/0/name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"title\":1,\"x\":01}",
                "{\"title\":1",
                "{\"title\":1}}",
                "{\"title\":1} {}",
                "{\"title\" 1}",
                "{\"title\":tru}",
                "{'title':1}",
                "<html>",
                "{\"title\":\"\t\"}",
                "{\"title\":1,}",
                "[1,]",
            })
    void passesVerbatimFromWhereItIsNotJson(String message) {
        Rewriting rewriting = Rewriting.whole(Rules.plan(Form.BOTH, OnConflict.LEAVE), message);

        assertThat(rewriting.text().replace(",\"label\":1", "")).isEqualTo(message);
        assertThat(rewriting.unread()).contains(Unread.MALFORMED);
        assertThat(rewriting.found()).allMatch(found -> found.compareTo(Found.UNREAD) >= 0);
    }

    @Test
    void findsNothingInAnEmptyMessage() {
        Rewriting rewriting = Rewriting.whole(Rules.plan(Form.BOTH, OnConflict.LEAVE), "");

        assertThat(rewriting.found()).containsExactly(Found.NONE);
        assertThat(rewriting.unread()).isEmpty();
    }

    @Test
    void acceptsAByteOrderMark() {
        String message = "\uFEFF{\"title\":1}";

        Rewriting rewriting = Rewriting.whole(Rules.plan(Form.NEW, OnConflict.LEAVE), message);

        assertThat(rewriting.text()).isEqualTo("\uFEFF{\"label\":1}");
    }

    @Test
    void givesUpOnNestingBeyondTheLimit() {
        byte[] message = JsonText.utf8("{\"title\":1,\"x\":" + "[".repeat(3) + "]".repeat(3) + "}");
        Plan plan = Rules.plan(Form.BOTH, OnConflict.LEAVE);

        assertThat(Rewriting.of(plan, new Limits(100, 4), message).unread()).isEmpty();
        assertThat(Rewriting.of(plan, new Limits(100, 3), message).unread()).contains(Unread.TOO_DEEP);
    }

    @Test
    void passesVerbatimWhatIsTooLargeToHoldBack() {
        String message = "{\"items\":[{\"title\":1},{\"title\":\"" + "x".repeat(200) + "\"},{\"title\":2}]}";
        Plan plan = Rules.plan(Form.NEW, OnConflict.LEAVE);

        Rewriting rewriting = Rewriting.of(plan, new Limits(100, 10), JsonText.utf8(message));

        assertThat(rewriting.unread()).contains(Unread.TOO_LARGE);
        assertThat(rewriting.text()).isEqualTo(message.replace("{\"title\":1}", "{\"label\":1}"));
    }

    @Test
    void holdsBackNothingOfAHugeMemberBesideAFlatChange() {
        String message = "{\"title\":1,\"x\":\"" + "y".repeat(5000) + "\"}";
        byte[] bytes = JsonText.utf8(message);
        Plan plan = Rules.plan(Form.NEW, OnConflict.LEAVE);

        Rewriting rewriting = Rewriting.of(plan, new Limits(100, 10), bytes, 10, 300, 4000);

        assertThat(rewriting.unread()).isEmpty();
        assertThat(rewriting.text()).isEqualTo("{\"x\":\"" + "y".repeat(5000) + "\",\"label\":1}");
    }

    /** Remembering begins in the middle of an object: what came there is not how one may begin. */
    @Test
    void noObjectBeginsWithACommaThoughOneWentOnWithIt() {
        Plan plan = Rules.plan(Form.BOTH, OnConflict.LEAVE);
        byte[] message = JsonText.utf8("{\"items\":[{\"a\":1,\"b\":2},{\"a\":1,\"b\":2},{,\"b\":2}]}");
        for (int before = 0; before < 6; before++) {
            var rewriter = new Rewriter(plan, Limits.DEFAULT, new Leads(before, 1_000));

            assertThat(Rewriting.of(rewriter, plan, message).unread()).contains(Unread.MALFORMED);
        }
    }

    @Test
    void beginningsOfContainersAreNoMoreThanWhatMayBeRemembered() {
        Plan plan = Rules.plan(Form.BOTH, OnConflict.LEAVE);
        String deep = "[".repeat(50) + "]".repeat(50);
        String message = IntStream.range(0, 20)
                .mapToObj(i -> "\"k%d\":%s".formatted(i, deep))
                .collect(Collectors.joining(",", "{\"x\":{", "}}"));
        var leads = new Leads(0, 100);
        Rewriting.of(new Rewriter(plan, Limits.DEFAULT, leads), plan, JsonText.utf8(message));

        assertThat(leads.areLearned()).as("whether any is left").isFalse();
    }
}

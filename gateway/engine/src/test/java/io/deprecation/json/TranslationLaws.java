package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** What holds for every message, whatever the target. */
class TranslationLaws {

    @Property
    void streamingEqualsANaiveOracleOverATree(@ForAll long seed) {
        var random = new Random(seed);
        String message = JsonText.unambiguous(random);
        Form target = Rules.target(random);
        OnConflict onConflict = Rules.onConflict(random);

        Rewriting rewriting = Rewriting.whole(Rules.plan(target, onConflict), message);
        TreeOracle.Answer answer = TreeOracle.answer(message, target, onConflict);

        assertThat(rewriting.found()).as(message).containsExactly(answer.found());
        assertThat(tree(rewriting.text()))
                .as("%s %s %s", message, target, onConflict)
                .isEqualTo(answer.tree());
    }

    @Property
    void oldToNewToOldIsEqual(@ForAll long seed) {
        String old = in(Form.OLD, JsonText.unambiguous(new Random(seed)));
        Found found = Rewriting.whole(Rules.plan(Form.OLD, OnConflict.REJECT), old)
                .found()
                .get(0);
        Assume.that(found == Found.OLD);

        assertThat(tree(in(Form.OLD, in(Form.NEW, old)))).isEqualTo(tree(old));
    }

    @Property
    void bothThenNewEqualsNew(@ForAll long seed) {
        String message = JsonText.unambiguous(new Random(seed));

        assertThat(tree(in(Form.NEW, in(Form.BOTH, message)))).isEqualTo(tree(in(Form.NEW, message)));
    }

    @Property
    void translatingTwiceEqualsTranslatingOnce(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = Rules.plan(Rules.target(random), Rules.onConflict(random));
        String once = Rewriting.whole(plan, JsonText.unambiguous(random)).text();

        assertThat(tree(Rewriting.whole(plan, once).text())).isEqualTo(tree(once));
    }

    @Property
    void bothIsFoundEcho(@ForAll long seed) {
        var random = new Random(seed);
        OnConflict preference = random.nextBoolean() ? OnConflict.PREFER_NEW : OnConflict.PREFER_OLD;
        Plan plan = Rules.plan(Form.BOTH, preference);
        Rewriting both = Rewriting.whole(plan, JsonText.unambiguous(random));
        List<Found> again = Rewriting.whole(plan, both.text()).found();

        boolean translatable = both.offences().stream()
                .allMatch(offence -> offence.possible() && offence.found() != Found.UNTRANSLATABLE);
        if (translatable && both.found().get(0) != Found.NONE) {
            // A new form in part, or without a translation, stays alone.
            assertThat(again.get(0)).isIn(Found.ECHO, Found.NEW);
        }
    }

    private static String in(Form target, String message) {
        return Rewriting.whole(Rules.plan(target, OnConflict.PREFER_NEW), message)
                .text();
    }

    private static JsonNode tree(String message) {
        return TreeOracle.MAPPER.readTree(message);
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every change in every body, whatever the target. */
class TranslationLaws {

    /** The build runs the same cases each time, so that it judges the change at hand; {@code make laws} runs others. */
    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);

    @Property(seed = "20261121")
    void streamingEqualsANaiveOracleOverATree(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.any(random);
        List<Aim> aims = scenario.aims(random);
        String message = TreeText.of(RandomBodies.mixed(random, scenario), random);

        Rewriting rewriting = Rewriting.whole(scenario.plan(aims), message);
        TreeOracle.Answer answer = TreeOracle.answer(scenario, aims, message);

        assertSame(rewriting.text(), answer.tree(), scenario, aims, message);
        assertThat(rewriting.found())
                .as("%s%n%s%n%s", message, scenario.rules(), aims)
                .isEqualTo(answer.found());
        if (!answer.possible()) {
            assertThat(rewriting.offences())
                    .as("%s%n%s%n%s", message, scenario.rules(), aims)
                    .anyMatch(offence -> !offence.possible());
        }
    }

    @Property(seed = "20261121")
    void inMemoryEqualsStreaming(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.atRoot(random);
        List<Aim> aims = scenario.aims(random);
        String message =
                TreeText.of(RandomBodies.object(random, scenario), random).strip();

        Rewriting rewriting = Rewriting.whole(scenario.plan(aims), message);
        ObjectTranslation inMemory = ObjectTranslation.of(
                Value.json(message), scenario.rules().get(0).changes(), aims.get(0));

        assertThat(inMemory.found()).isEqualTo(rewriting.found().get(0));
        assertSame(rewriting.text(), tree(inMemory.value().toString()), scenario, aims, message);
    }

    @Property(seed = "20261121")
    void oldToNewToOldIsEqual(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.returning(random);
        String old = oldForm(random, scenario);
        if (!isOld(scenario, old)) {
            return;
        }

        String there = in(Form.NEW, scenario, old);
        String back = in(Form.OLD, scenario, there);

        assertSame(pruned(tree(back)).toString(), pruned(tree(old)), scenario, there, old);
    }

    @Property(seed = "20261121")
    void theSameBodyInEitherFormGivesEqualJsonUpstream(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.returning(random);
        String old = oldForm(random, scenario);
        if (!isOld(scenario, old)) {
            return;
        }
        Form target = Rules.target(random);
        String fresh = in(Form.NEW, scenario, old);

        assertSame(
                pruned(tree(in(target, scenario, fresh))).toString(),
                pruned(tree(in(target, scenario, old))),
                scenario,
                target,
                old);
    }

    @Property(seed = "20261121")
    void bothThenNewEqualsNew(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.withoutConstants(random);
        OnConflict onConflict = Rules.onConflict(random);
        Plan fresh = scenario.plan(Form.NEW, onConflict);
        String message = TreeText.of(RandomBodies.mixed(random, scenario), random);

        String both =
                Rewriting.whole(scenario.plan(Form.BOTH, onConflict), message).text();

        assertSame(
                pruned(tree(Rewriting.whole(fresh, both).text())).toString(),
                pruned(tree(Rewriting.whole(fresh, message).text())),
                scenario,
                onConflict + both,
                message);
    }

    @Property(seed = "20261121")
    void translatingTwiceEqualsTranslatingOnce(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.any(random);
        List<Aim> aims = scenario.aims(random);
        Plan plan = scenario.plan(aims);
        String message = TreeText.of(RandomBodies.mixed(random, scenario), random);

        String once = Rewriting.whole(plan, message).text();

        assertSame(Rewriting.whole(plan, once).text(), tree(once), scenario, aims, message);
    }

    @Property(seed = "20261121")
    void bothIsFoundEcho(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.twoWay(random);
        List<Aim> aims = scenario.rules().stream()
                .map(rule -> new Aim(Form.BOTH, OnConflict.PREFER_NEW, true))
                .toList();
        Plan plan = scenario.plan(aims);
        String message = TreeText.of(RandomBodies.old(random, scenario), random);

        Rewriting both = Rewriting.whole(plan, message);
        List<Found> again = Rewriting.whole(plan, both.text()).found();

        for (int i = 0; i < again.size(); i++) {
            // What has no translation stays alone; constants and guards may keep a form from being one.
            if (both.found().get(i) == Found.OLD) {
                assertThat(again.get(i))
                        .as("%s%n%s%n%s", message, both.text(), scenario.rules())
                        .isEqualTo(Found.ECHO);
            } else {
                assertThat(again.get(i))
                        .as("%s%n%s%n%s", message, both.text(), scenario.rules())
                        .isNotEqualTo(Found.OLD);
            }
        }
    }

    private static String oldForm(Random random, Scenario scenario) {
        return in(Form.OLD, scenario, TreeText.of(RandomBodies.old(random, scenario), random));
    }

    private static boolean isOld(Scenario scenario, String message) {
        return Rewriting.whole(scenario.plan(Form.OLD, OnConflict.REJECT), message).found().stream()
                .allMatch(found -> found == Found.OLD || found == Found.NONE);
    }

    private static String in(Form target, Scenario scenario, String message) {
        return Rewriting.whole(scenario.plan(target, OnConflict.REJECT), message)
                .text();
    }

    private static JsonNode tree(String message) {
        return TreeOracle.MAPPER.readTree(message);
    }

    private static void assertSame(String text, JsonNode expected, Scenario scenario, Object how, String message) {
        JsonNode actual = tree(text);
        if (!TreeChange.same(actual, expected)) {
            assertThat(text).as("%s%n%s%n%s", message, scenario.rules(), how).isEqualTo(expected.toString());
        }
    }

    /** Without what is empty: a parent that a translation empties is removed, whether it was empty before or not. */
    private static JsonNode pruned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                JsonNode left = pruned(object.get(name));
                if (left.isContainer() && left.isEmpty()) {
                    object.remove(name);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                JsonNode left = pruned(array.get(i));
                if (left.isContainer() && left.isEmpty()) {
                    array.remove(i);
                }
            }
        }
        return node;
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every request that disagrees with itself, whatever its upstream has. */
class ChangedWinsLaws {

    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);

    @Property(seed = "20261121")
    void settlingEqualsANaiveOracleOverTrees(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.any(random);
        List<Aim> aims = scenario.aims(random).stream()
                .map(aim -> new Aim(aim.target(), OnConflict.CHANGED_WINS, aim.whole()))
                .toList();
        String base = TreeText.of(RandomBodies.mixed(random, scenario), random);
        String message = TreeText.of(edited(random, scenario, base), random);

        Plan plan = scenario.plan(aims);
        Rewriting rewriting = Rewriting.whole(plan.against(bases(plan, base, message)), message);
        TreeOracle.Answer answer = TreeOracle.answer(scenario, aims, message, TreeOracle.MAPPER.readTree(base));

        JsonNode actual = TreeOracle.MAPPER.readTree(rewriting.text());
        assertThat(TreeChange.same(actual, answer.tree()))
                .as("%s%n%s%n%s%n%s%n%s", base, message, scenario.rules(), aims, rewriting.text())
                .isTrue();
        assertThat(rewriting.found()).isEqualTo(answer.found());
        assertThat(rewriting.offences().stream().allMatch(Offence::possible)).isEqualTo(answer.possible());
    }

    /** What a client makes of an answer: some of its members are another's. */
    private static JsonNode edited(Random random, Scenario scenario, String base) {
        JsonNode read = TreeOracle.MAPPER.readTree(Rewriting.whole(scenario.plan(Form.BOTH, OnConflict.LEAVE), base)
                .text());
        edit(random, read, RandomBodies.mixed(random, scenario));
        return read;
    }

    private static void edit(Random random, JsonNode read, JsonNode other) {
        if (read instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (other.has(name) && random.nextInt(3) == 0) {
                    object.set(name, other.get(name));
                } else {
                    edit(random, object.get(name), other.path(name));
                }
            }
        } else if (read instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                edit(random, array.get(i), other.path(i));
            }
        }
    }

    private static Bases bases(Plan plan, String base, String message) {
        var rewriter = new Rewriter(plan, Limits.DEFAULT);
        byte[] bytes = JsonText.utf8(message);
        rewriter.feed(bytes, 0, bytes.length, (array, from, to) -> {});
        rewriter.finish((array, from, to) -> {});
        return Bases.of(JsonText.utf8(base), Limits.DEFAULT, rewriter.disputed());
    }
}

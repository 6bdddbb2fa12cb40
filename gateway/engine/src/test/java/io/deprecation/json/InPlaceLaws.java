package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** What holds where both forms need one member; that streaming equals the oracle is among the {@link TranslationLaws}. */
class InPlaceLaws {

    /** The build runs the same cases each time, so that it judges the change at hand; {@code make laws} runs others. */
    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);

    @Property(seed = "20261121")
    void oldToNewToOldIsEqual(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.inPlace(random);
        Rewriting old = in(Form.OLD, scenario, TreeText.of(RandomBodies.old(random, scenario), random));
        if (!old.offences().isEmpty() || in(Form.OLD, scenario, old.text()).edited()) {
            return;
        }

        Rewriting there = in(Form.NEW, scenario, old.text());
        if (there.found().contains(Found.UNTRANSLATABLE)) {
            return;
        }
        Rewriting back = in(Form.OLD, scenario, there.text());

        assertThat(back.offences()).isEmpty();
        if (!TreeChange.same(tree(back.text()), tree(old.text()))) {
            assertThat(back.text()).as("%s%n%s", there.text(), scenario.rules()).isEqualTo(old.text());
        }
    }

    @Property(seed = "20261121")
    void theOtherFormIsFoundWhereItWasMade(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.inPlace(random);
        String message = TreeText.of(RandomBodies.mixed(random, scenario), random);
        Rewriting made = in(Form.NEW, scenario, message);

        List<Found> again = in(Form.NEW, scenario, made.text()).found();

        for (int i = 0; i < again.size(); i++) {
            if (made.found().get(i) != Found.UNTRANSLATABLE) {
                assertThat(again.get(i))
                        .as("%s%n%s%n%s", message, made.text(), scenario.rules())
                        .isIn(Found.NEW, Found.NONE);
            }
        }
    }

    private static Rewriting in(Form target, Scenario scenario, String message) {
        return Rewriting.whole(scenario.plan(target, OnConflict.REJECT), message);
    }

    private static JsonNode tree(String message) {
        return TreeOracle.MAPPER.readTree(message);
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Bytes that no rule touches leave exactly as they came. */
class UntouchedLaws {

    @Property
    void whatNoRuleOwnsLeavesAsItCame(@ForAll long seed) {
        var random = new Random(seed);
        Scenario scenario = Scenario.any(random);
        Plan plan = scenario.plan(scenario.aims(random));
        String message = TreeText.withRepeats(RandomBodies.mixed(random, scenario), random);

        Rewriting rewriting = Rewriting.whole(plan, message);

        assertThat(RawText.untouched(rewriting.text(), scenario))
                .as("%s%n%s", message, scenario)
                .isEqualTo(RawText.untouched(message, scenario));
    }

    @Property
    void aBodyInWhichNothingIsFoundLeavesByteForByte(@ForAll long seed) {
        var random = new Random(seed);
        Scenario scenario = Scenario.twoWay(random);
        Plan plan = scenario.plan(scenario.aims(random));
        Scenario other = new Scenario(List.of());
        String message =
                TreeText.withRepeats(RandomBodies.mixed(random, random.nextBoolean() ? other : scenario), random);

        Rewriting rewriting = Rewriting.whole(plan, message);

        if (rewriting.found().stream().allMatch(Found.NONE::equals)) {
            assertThat(rewriting.text()).as("%s", scenario).isEqualTo(message);
        }
        if (!rewriting.edited()) {
            assertThat(rewriting.text()).isEqualTo(message);
        }
    }
}

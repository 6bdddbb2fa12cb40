package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for bodies that go through one plan after another. */
class ChainLaws {

    /** The build runs the same cases each time, so that it judges the change at hand; {@code make laws} runs others. */
    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);

    @Property(seed = "20261121")
    void aChainEqualsOnePassAfterTheOtherWhateverThePieces(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.any(random);
        Plan first = scenario.plan(scenario.aims(random));
        Plan second = scenario.plan(scenario.aims(random));
        String message = TreeText.of(RandomBodies.mixed(random, scenario), random);
        byte[] bytes = JsonText.utf8(message);

        Streaming chained = Streaming.of(
                Chain.of(first.before(second), plan -> new Rewriter(plan, Limits.DEFAULT)),
                first.rules(),
                bytes,
                Rewriting.randomCuts(random, bytes.length));

        Rewriting one = Rewriting.whole(first, message);
        Rewriting other = Rewriting.whole(second, one.text());
        assertThat(chained.text()).as("%s%n%s", message, scenario.rules()).isEqualTo(other.text());
        assertThat(chained.found())
                .isEqualTo(IntStream.range(0, first.rules())
                        .mapToObj(
                                rule -> one.found().get(rule).and(other.found().get(rule)))
                        .toList());
        assertThat(chained.edited()).isEqualTo(one.edited() || other.edited());
    }
}

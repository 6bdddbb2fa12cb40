package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** How a message is cut into pieces makes no difference to anything. */
class ChunkingLaws {

    @Property
    void anyCutsGiveTheSame(@ForAll long seed) {
        var random = new Random(seed);
        Scenario scenario = Scenario.any(random);
        String text = TreeText.withRepeats(RandomBodies.mixed(random, scenario), random);
        byte[] message = JsonText.utf8(damaged(random, text));
        Plan plan = scenario.plan(scenario.aims(random));
        Limits limits = random.nextInt(10) == 0 ? new Limits(20 + random.nextInt(60), 5) : Limits.DEFAULT;

        Rewriting whole = Rewriting.of(plan, limits, message);
        int[] cuts = Rewriting.randomCuts(random, message.length);

        assertSame(Rewriting.of(plan, limits, message, cuts), whole, message, cuts);
    }

    @Property(tries = 500)
    void everySplitPointGivesTheSame(@ForAll long seed) {
        var random = new Random(seed);
        Scenario scenario = Scenario.any(random);
        byte[] message = JsonText.utf8(TreeText.withRepeats(RandomBodies.mixed(random, scenario), random));
        Plan plan = scenario.plan(scenario.aims(random));
        Rewriting whole = Rewriting.of(plan, Limits.DEFAULT, message);

        for (int cut = 0; cut <= message.length; cut++) {
            assertSame(Rewriting.of(plan, Limits.DEFAULT, message, cut), whole, message, cut);
        }
        int[] everywhere = new int[message.length];
        Arrays.setAll(everywhere, i -> i);
        assertSame(Rewriting.of(plan, Limits.DEFAULT, message, everywhere), whole, message, everywhere);
    }

    private static void assertSame(Rewriting pieces, Rewriting whole, byte[] message, int... cuts) {
        assertThat(pieces.text())
                .as("%s cut at %s", new String(message, java.nio.charset.StandardCharsets.UTF_8), Arrays.toString(cuts))
                .isEqualTo(whole.text());
        // Of a message that is both too large and malformed, either may be noticed first.
        assertThat(pieces.unread().isPresent()).isEqualTo(whole.unread().isPresent());
        assertThat(pieces.found()).isEqualTo(whole.found());
        assertThat(pieces.offences()).isEqualTo(whole.offences());
        assertThat(pieces.duplicate()).isEqualTo(whole.duplicate());
    }

    /** One message in five is cut short or has a byte too many or too few. */
    static String damaged(Random random, String text) {
        if (random.nextInt(5) > 0 || text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default ->
                text.substring(0, at) + "{}[],:\"\\0-.eEtn\u0001é".charAt(random.nextInt(17)) + text.substring(at);
        };
    }
}

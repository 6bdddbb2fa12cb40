package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whether leads are remembered, and how many, makes no difference to anything but time. */
class LeadLaws {

    private static final String[] SPACES = {"", "", "", " ", "\n    "};
    private static final String[] VALUES = {
        "\"text\"", "\"Ada Lovelace\"", "1", "-2.5e3", "null", "true", "\"a\\\"b\"", "\"\u00fc\""
    };
    private static final String[] KEYS = {
        "name", "firstName", "lastName", "id", "address", "aKeyThatIsLongerThanTwoWordsAre", "n\\u0061me", "\u00fc", ""
    };

    @Property
    void makeNoDifference(@ForAll long seed) {
        var random = new Random(seed);
        Plan plan = Rules.plan(Rules.target(random), Rules.onConflict(random));
        byte[] message =
                JsonText.utf8(damaged(random, "{\"items\":" + list(random, 2) + ",\"more\":" + list(random, 1) + "}"));
        int[] cuts = Rewriting.randomCuts(random, message.length);
        var limits = new Limits(random.nextInt(8) == 0 ? 60 : 10_000, 10);

        Rewriting without = rewriting(plan, limits, new Leads(0, 0), message, cuts);

        assertThat(rewriting(plan, limits, new Leads(0, 1_000), message, cuts)).isEqualTo(without);
        assertThat(rewriting(plan, limits, new Leads(random.nextInt(9), random.nextInt(9)), message, cuts))
                .isEqualTo(without);
    }

    private static Rewriting rewriting(Plan plan, Limits limits, Leads leads, byte[] message, int[] cuts) {
        return Rewriting.of(new Rewriter(plan, limits, leads), plan, message, cuts);
    }

    private static String damaged(Random random, String message) {
        if (random.nextInt(4) > 0) {
            return message;
        }
        int at = random.nextInt(message.length());
        if (random.nextBoolean()) {
            return message.substring(0, at) + ",:\"{}[]x\\".charAt(random.nextInt(9)) + message.substring(at);
        }
        return message.substring(0, at) + ",:\"{}[]x\\".charAt(random.nextInt(9)) + message.substring(at + 1);
    }

    /** Objects that are mostly made alike, with members that come and go. */
    private static String list(Random random, int depth) {
        String[] keys =
                random.ints(5, 0, KEYS.length).mapToObj(i -> KEYS[i]).distinct().toArray(String[]::new);
        String space = SPACES[random.nextInt(SPACES.length)];
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> object(random, keys, space, depth))
                .collect(Collectors.joining("," + space, "[", "]"));
    }

    private static String object(Random random, String[] keys, String space, int depth) {
        var members = new StringBuilder("{");
        for (String key : keys) {
            if (random.nextInt(6) > 0) {
                String name = random.nextInt(12) == 0 ? KEYS[random.nextInt(KEYS.length)] : key;
                String around = random.nextInt(12) == 0 ? " " : space;
                members.append(members.length() > 1 ? "," : "")
                        .append(around)
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(random.nextInt(6) == 0 ? " " : "")
                        .append(value(random, depth));
            }
        }
        return members.append(random.nextInt(6) == 0 ? space : "").append('}').toString();
    }

    private static String value(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return random.nextBoolean() ? list(random, depth - 1) : object(random, KEYS, "", depth - 1);
        }
        return VALUES[random.nextInt(VALUES.length)];
    }
}

package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes through any plan: nothing is thrown, cuts make no difference, and what is not edited leaves as it came. The
 * first eight bytes of an input choose the plan and the cuts.
 */
@Tag("one-jdk")
class RewriterFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void anyBytes(byte[] input) {
        if (input.length < Long.BYTES) {
            return;
        }
        var random = new Random(ByteBuffer.wrap(input).getLong());
        byte[] message = Arrays.copyOfRange(input, Long.BYTES, input.length);
        Scenario scenario = Scenario.any(random);
        Plan plan = scenario.plan(scenario.aims(random));

        Rewriting whole = Rewriting.of(plan, Limits.DEFAULT, message);
        Rewriting pieces = Rewriting.of(plan, Limits.DEFAULT, message, Rewriting.randomCuts(random, message.length));

        assertThat(pieces).isEqualTo(whole);
        if (!whole.edited()) {
            assertThat(whole.raw()).isEqualTo(new String(message, StandardCharsets.ISO_8859_1));
        }
    }
}

package io.deprecation.rule.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Value;
import io.deprecation.json.Limits;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Treatment;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules as they are written translate in a body as in memory, where {@code check} has tried them. */
class LoadedRulesTest {

    private static final Path SHIPPED = Path.of("../../deprecation-rules");
    private static final Path APART = Path.of("src/test/resources/io/deprecation/rule/golden/apart");

    static Stream<Deprecation> rules() {
        return Stream.concat(Stream.of(SHIPPED, APART), PublicDeprecations.apis().stream())
                .flatMap(directory -> new RuleDirectory(directory).load().rules().stream())
                .map(LoadedRule::deprecation);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void translateExamplesInABodyAsInMemory(Deprecation rule) {
        assertThat(rule.examples()).isNotEmpty().allSatisfy(example -> {
            for (Form target : Form.values()) {
                compare(rule, example.old(), target);
                compare(rule, example.fresh(), target);
            }
        });
    }

    private static void compare(Deprecation rule, Value object, Form target) {
        ObjectTranslation inMemory =
                ObjectTranslation.of(object, rule.changes(), new Aim(target, OnConflict.REJECT, true));
        var treatment = new Treatment(target, OnConflict.REJECT, true);
        var part = new Plan.Rule(List.of(Location.ROOT), rule.changes(), treatment);
        var rewriter = new Rewriter(Plan.of(List.of(part)), Limits.DEFAULT);

        Value inBody = rewrite(rewriter, object);

        assertThat(inBody.agrees(inMemory.value()))
                .as("%s of %s to %s", inBody, rule.id(), target)
                .isTrue();
        assertThat(rewriter.found(0)).isEqualTo(inMemory.found());
    }

    private static Value rewrite(Rewriter rewriter, Value object) {
        var out = new ByteArrayOutputStream();
        byte[] bytes = object.toString().getBytes(UTF_8);
        rewriter.feed(bytes, 0, bytes.length, (array, from, to) -> out.write(array, from, to - from));
        rewriter.finish((array, from, to) -> out.write(array, from, to - from));
        return Value.json(out.toString(UTF_8));
    }

    @Test
    void leaveNothingForCheckToSay() {
        Load load = new RuleDirectory(SHIPPED).load();
        assertThat(new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(load, Instant.parse("2026-11-20T12:00:00Z")))
                .isEmpty();
        assertThat(load.rules()).hasSize(12);
    }
}

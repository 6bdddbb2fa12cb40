package io.deprecation.rule.check;

import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Problem;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Problems;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with rules beyond what stops them from loading: examples that fail, loss that is not declared,
 * notice that is short, words that stand no more (design 2-rules.md, "check"). The same rules and instant give the same
 * problems.
 *
 * @param minimumNotice the shortest time that may lie between deprecation and sunset, or the first brownout
 */
public record Check(Period minimumNotice) {

    /** What {@code --deprecation.minimum-notice} is unless it is set. */
    public static final Period DEFAULT_MINIMUM_NOTICE = Period.ofDays(30);

    /** What such a rule does cannot be said, so that nothing is true of its examples and its loss. */
    private static final Set<String> MEANINGLESS = Stream.of(
                    ProblemCode.PATH_OWNED_TWICE,
                    ProblemCode.FORMS_COLLIDE,
                    ProblemCode.FORMS_NOT_TOLD_APART,
                    ProblemCode.GUARD_ON_CHANGED)
            .map(ProblemCode::word)
            .collect(Collectors.toUnmodifiableSet());

    /** All problems, those of loading included, in the order of {@link Problem#BY_PLACE}. */
    public List<Problem> problems(Load load, Instant now) {
        var problems = new Problems();
        problems.addAll(load.problems());
        for (LoadedRule rule : load.rules()) {
            checkNotice(rule, problems);
            new ContractCheck(rule, now, problems).run();
            new ScheduleCheck(rule, earliest(rule.deprecation()), problems).run();
            if (!isMeaningless(rule, load)) {
                new ExampleCheck(rule, problems).run();
                new LossCheck(rule, problems).run();
            }
        }
        return problems.sorted();
    }

    private static boolean isMeaningless(LoadedRule rule, Load load) {
        String file = rule.places().id().file();
        return load.problems().stream()
                .anyMatch(problem -> problem.file().equals(file) && MEANINGLESS.contains(problem.code()));
    }

    private void checkNotice(LoadedRule rule, Problems problems) {
        Deprecation deprecation = rule.deprecation();
        Instant earliest = earliest(deprecation);
        if (deprecation.sunset().isBefore(earliest)) {
            problems.add(
                    ProblemCode.SHORT_NOTICE,
                    rule.places().sunset(),
                    "`sunset` is less than %s after `deprecated`".formatted(minimumNotice),
                    "Set it to %s or later".formatted(earliest));
        }
    }

    /** The end of the notice that partners get at least. */
    private Instant earliest(Deprecation deprecation) {
        return deprecation
                .deprecated()
                .atOffset(ZoneOffset.UTC)
                .plus(minimumNotice)
                .toInstant();
    }
}

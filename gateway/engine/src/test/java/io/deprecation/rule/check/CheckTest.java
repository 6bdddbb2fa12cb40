package io.deprecation.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Split;
import io.deprecation.change.TwoWay;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import io.deprecation.parameter.Parameters;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.Match;
import io.deprecation.rule.PathTemplate;
import io.deprecation.rule.Phase;
import io.deprecation.rule.Problem;
import io.deprecation.rule.Schedule;
import io.deprecation.rule.StatusSet;
import io.deprecation.rule.file.ContractPlaces;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Position;
import io.deprecation.rule.file.SchedulePlaces;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    private static final Instant DEPRECATED = Instant.parse("2026-09-01T00:00:00Z");
    private static final Position PLACE = new Position("r.yaml", 1, 1);

    @ParameterizedTest
    @CsvSource({"P30D, 0, false", "P30D, -1, true", "P1M, 0, false", "P1M, -1, true", "P0D, -1, false"})
    void saysThatNoticeIsShort(Period minimum, long offset, boolean isShort) {
        Instant sunset = Instant.parse("2026-10-01T00:00:00Z").plusMillis(offset);
        assertThat(codes(
                        new Check(minimum),
                        rule(sunset, new Split(path("a"), path("b"), path("c"), " ", Split.At.FIRST, false))))
                .containsExactlyElementsOf(isShort ? List.of("short-notice") : List.of());
    }

    @Test
    void findsLossThatIsNotDeclared() {
        assertThat(codes(new LowerCase(false, false))).containsExactly("undeclared-loss");
        assertThat(codes(new LowerCase(true, false))).isEmpty();
    }

    @Test
    void takesAWayBackThatIsNotThereForLoss() {
        assertThat(codes(new LowerCase(false, true))).containsExactly("undeclared-loss");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", ", ", "|", "a", "\"", "\u00e9"})
    void findsNoLossInASplit(String separator) {
        for (Split.At at : Split.At.values()) {
            assertThat(codes(new Split(path("a"), path("b"), path("c"), separator, at, false)))
                    .isEmpty();
            assertThat(codes(new Split(path("a"), path("b"), path("c"), separator, at, true)))
                    .containsExactly("needless-lossy");
        }
    }

    @Test
    void saysTheSameOfTheSameRule() {
        var rule = rule(DEPRECATED, new LowerCase(false, false));
        assertThat(problems(new Check(Period.ofDays(30)), rule))
                .isEqualTo(problems(new Check(Period.ofDays(30)), rule));
    }

    @Test
    void tellsOfTheRulesThatCanBeReadBesidesTheBrokenOnes() {
        Load broken = new Load.Broken(List.of(rule(DEPRECATED, new LowerCase(true, false))), List.of());
        assertThat(new Check(Period.ofDays(30)).problems(broken, DEPRECATED))
                .extracting(Problem::code)
                .containsExactly("short-notice");
    }

    private static List<String> codes(Change change) {
        return codes(new Check(Period.ofDays(30)), rule(Instant.parse("2027-03-31T00:00:00Z"), change));
    }

    private static List<String> codes(Check check, LoadedRule rule) {
        return problems(check, rule).stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(Check check, LoadedRule rule) {
        return check.problems(new Load.Loaded(Catalog.EMPTY, List.of(rule), List.of()), DEPRECATED);
    }

    private static LoadedRule rule(Instant sunset, Change change) {
        var match = new Match(
                List.of(new PathTemplate("/a")), Set.of(), List.of(Location.ROOT), List.of(), StatusSet.SUCCESS);
        var deprecation = new Deprecation(
                "r",
                "",
                "",
                URI.create("https://example.com/guide"),
                Optional.empty(),
                Phase.MIGRATE,
                DEPRECATED,
                sunset,
                List.of(match),
                Form.NEW,
                List.of(change),
                Parameters.NONE,
                OnConflict.REJECT,
                List.of(),
                List.of(new Example(Value.json("{}"), Value.json("{}"))),
                ContractTerms.NONE,
                Schedule.NONE,
                "");
        return new LoadedRule(
                deprecation,
                new LoadedRule.Places(
                        PLACE,
                        PLACE,
                        new ContractPlaces(PLACE, List.of(), List.of()),
                        new SchedulePlaces(List.of(), List.of()),
                        List.of(PLACE),
                        List.of(),
                        List.of(PLACE)));
    }

    private static Path path(String name) {
        return Path.member(name);
    }

    /** A change that loses the case of letters, and, if it is one way, everything. */
    private record LowerCase(boolean lossy, boolean oneWay) implements TwoWay {

        @Override
        public List<Path> oldPaths() {
            return List.of(path("a"));
        }

        @Override
        public List<Path> newPaths() {
            return List.of(path("b"));
        }

        @Override
        public Values toNew(Values old) {
            Value value = old.present(0);
            return value.isString() ? Values.of(Value.string(value.text().toLowerCase(Locale.ROOT))) : old;
        }

        @Override
        public @Nullable Values toOld(Values fresh) {
            return oneWay ? null : fresh;
        }
    }
}

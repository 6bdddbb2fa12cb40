package io.deprecation.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Brownout;
import io.deprecation.rule.Clientele;
import io.deprecation.rule.Problem;
import io.deprecation.rule.RampStep;
import io.deprecation.rule.Schedule;
import io.deprecation.rule.Window;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on brownouts and ramps shows a rule, and what can be added to it: together they load. */
class BrownoutsPageTest {

    private static final Path PAGE = Path.of("../../docs/brownouts-and-ramps.md");
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @TempDir
    private Path rules;

    private List<String> examples = List.of();

    @BeforeEach
    void readsThePage() throws IOException {
        examples = PageExamples.of(PAGE);
    }

    @Test
    void showsARuleWithoutASchedule() throws IOException {
        assertThat(schedule("")).isEqualTo(Schedule.NONE);
    }

    @Test
    void showsWindows() throws IOException {
        assertThat(schedule(fragment("brownouts:\n  - from")))
                .isEqualTo(new Schedule(
                        List.of(
                                new Brownout(
                                        new Clientele(Set.of("acme", "unknown"), Set.of()),
                                        Brownout.On.REQUESTS,
                                        List.of(window("2026-11-03T11:00:00Z", 1))),
                                new Brownout(
                                        new Clientele(Set.of(), Set.of("globex")),
                                        Brownout.On.RESPONSES,
                                        List.of(window("2026-11-10T11:00:00Z", 4)))),
                        List.of()));
    }

    @Test
    void showsWindowsThatRecur() throws IOException {
        assertThat(brownout(fragment("brownouts:\n  - cron")).windows())
                .hasSize(13)
                .startsWith(window("2026-11-03T11:00:00Z", 4), window("2026-11-10T11:00:00Z", 4))
                .endsWith(window("2027-01-26T11:00:00Z", 4));
    }

    @Test
    void showsWindowsThatGrow() throws IOException {
        assertThat(brownout(fragment("brownouts:\n  - preset")).windows())
                .containsExactly(
                        window("2026-11-03T12:00:00Z", 1),
                        window("2026-11-10T12:00:00Z", 4),
                        window("2026-11-17T12:00:00Z", 8),
                        window("2026-11-24T12:00:00Z", 24));
    }

    @Test
    void showsARamp() throws IOException {
        assertThat(schedule(fragment("ramp:")).ramp())
                .extracting(RampStep::percent)
                .containsExactly(0, 50, 100);
    }

    @Test
    void showsNothingElse() {
        assertThat(examples).hasSize(5);
    }

    @Test
    void endsWindowsThatRecurWithTheSunsetOrWhereTheyAreToldTo() throws IOException {
        String recurring = "brownouts: [{ cron: '0 22 30,31 * *', for: PT4H, zone: UTC, from: 2027-03-01%s }]\n";
        assertThat(brownout(recurring.formatted("")).windows())
                .containsExactly(
                        new Window(Instant.parse("2027-03-30T22:00:00Z"), Instant.parse("2027-03-31T00:00:00Z")));
        assertThat(brownout(recurring.formatted(", until: 2027-03-31T23:30:00Z"))
                        .windows())
                .containsExactly(
                        window("2027-03-30T22:00:00Z", 4),
                        new Window(Instant.parse("2027-03-31T22:00:00Z"), Instant.parse("2027-03-31T23:30:00Z")));
    }

    private Brownout brownout(String more) throws IOException {
        Schedule schedule = schedule(more);
        assertThat(schedule.brownouts()).hasSize(1);
        return schedule.brownouts().get(0);
    }

    private Schedule schedule(String more) throws IOException {
        Files.writeString(rules.resolve("customer-name.yaml"), fragment("deprecation:") + more);
        Files.writeString(rules.resolve("clients.yaml"), "clients: [{ id: acme, name: A }, { id: globex, name: G }]\n");
        Load load = new RuleDirectory(rules).load();
        List<Problem> problems = new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(load, NOW);
        assertThat(problems).isEmpty();
        return load.rules().get(0).deprecation().schedule();
    }

    private String fragment(String beginning) {
        return examples.stream()
                .filter(example -> example.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Window window(String from, int hours) {
        Instant begin = Instant.parse(from);
        return new Window(begin, begin.plus(Duration.ofHours(hours)));
    }
}

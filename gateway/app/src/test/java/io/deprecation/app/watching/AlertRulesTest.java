package io.deprecation.app.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recording and alert rules are what Prometheus takes, tell what they are meant to, and lead to a page. */
@Tag("one-jdk")
final class AlertRulesTest {

    private static final String RUNBOOKS = "https://deprecation-gateway.dev/runbooks/";
    private static final Path PAGES = Path.of("../../docs/runbooks");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    static Stream<Path> tests() {
        return RuleGroups.files(".test.yml").stream();
    }

    static Stream<RuleGroups.Rule> alerts() {
        return RuleGroups.all().stream().filter(RuleGroups.Rule::isAlert);
    }

    @Test
    void prometheusTakesThem() throws Exception {
        for (Path file : RuleGroups.files(".rules.yml")) {
            assertTaken(Promtool.run(RuleGroups.FOLDER, "check", "rules", String.valueOf(file.getFileName())));
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void theyTellWhatTheyAreMeantTo(Path test) throws Exception {
        assertTaken(Promtool.run(RuleGroups.FOLDER, "test", "rules", String.valueOf(test.getFileName())));
    }

    @Test
    void prometheusTakesEveryExpressionOfADashboard() throws Exception {
        List<String> expressions = Dashboard.all()
                .flatMap(dashboard -> dashboard.expressions().stream())
                .toList();
        var rules = new StringBuilder("groups:\n- name: dashboards\n  rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("  - record: dashboard:expression\n    labels: {number: \"%d\"}\n    expr: |-\n      %s\n"
                    .formatted(i, new Expression(expressions.get(i)).chosen().text()));
        }
        Files.writeString(folder.resolve("dashboards.yml"), rules);

        Promtool.Said said = Promtool.run(folder, "check", "rules", "dashboards.yml");

        assertTaken(said);
        assertThat(said.words()).contains(expressions.size() + " rules found");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertIsSeenToFireAndNotToFire(RuleGroups.Rule alert) {
        String all = String.join("\n", tests().map(AlertRulesTest::text).toList());
        String asked = "alertname: " + alert.alert() + "\n";

        assertThat(all.split(asked, -1))
                .as("tests of %s", alert.alert())
                .anySatisfy(rest ->
                        assertThat(rest.strip()).matches("(?s)eval_time: \\w+\\s+exp_alerts:\\s+- exp_labels.*"))
                .anySatisfy(rest -> assertThat(rest.strip()).matches("(?s)eval_time: \\w+\\s+exp_alerts: \\[].*"));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasASectionInARunbook(RuleGroups.Rule alert) {
        URI runbook = URI.create(alert.runbook());
        String page =
                alert.runbook().substring(RUNBOOKS.length(), alert.runbook().indexOf('#'));
        String section = section(text(PAGES.resolve(page + ".md")), alert.alert());

        assertThat(alert.runbook()).startsWith(RUNBOOKS);
        assertThat(runbook.getFragment()).isEqualTo(alert.alert().toLowerCase(Locale.ROOT));
        assertThat(section).contains("**What it means.**", "**What to look at.**", "**What to do.**");
    }

    /** From its heading to the next one; empty if there is none. */
    private static String section(String page, String title) {
        String heading = "\n## " + title + "\n";
        int begin = page.indexOf(heading);
        return begin < 0 ? "" : page.substring(begin + heading.length()).split("\n## ", 2)[0];
    }

    @Test
    void everySectionOfARunbookIsAnAlerts() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> sections = pages.flatMap(page -> text(page).lines())
                    .filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3))
                    .toList();
            assertThat(sections)
                    .containsExactlyInAnyOrderElementsOf(
                            alerts().map(RuleGroups.Rule::alert).toList());
        }
    }

    private static void assertTaken(Promtool.Said said) {
        assertThat(said.code()).as(said.words()).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.deprecation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class DocsCommandTest {

    private static final String RULES = "../../deprecation-rules";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheGuideAndTheEntryForTheChangelog() {
        assertThat(run("docs", "customer-name", "--rules", RULES)).isZero();
        assertThat(out.toString())
                .startsWith("# `name` is split into `firstName` and `lastName`\n")
                .contains("\n## For the changelog\n\n### Deprecated\n\n- `name` is split");
    }

    @Test
    void printsOnePartAlone() {
        assertThat(run("docs", "customer-name", "--rules", RULES, "--only", "changelog"))
                .isZero();
        assertThat(out.toString()).startsWith("### Deprecated\n");
        assertThat(run("docs", "customer-name", "--rules", RULES, "--only", "guide"))
                .isZero();
        assertThat(out.toString()).doesNotContain("For the changelog");
    }

    @Test
    void sendsPartnersWhereTheGatewayHasItsPages() {
        run(
                "docs",
                "customer-name",
                "--rules=" + RULES,
                "--deprecation.problems=https://developers.example.com/problems/",
                "--deprecation.self-serve.path=");

        assertThat(out.toString())
                .contains("\"type\" : \"https://developers.example.com/problems/deprecated-member\"")
                .doesNotContain("deprecation-gateway.dev", "Find your calls");
    }

    @Test
    void saysThatThereIsNoSuchRule() {
        assertThat(run("docs", "customer-nam", "--rules", RULES)).isEqualTo(2);
        assertThat(err.toString()).contains("No deprecation customer-nam can be read in " + RULES);
    }

    @Test
    void takesNoBaseThatTheGatewayWouldNotTake() {
        assertThat(run(
                        "docs",
                        "customer-name",
                        "--rules",
                        RULES,
                        "--deprecation.problems=https://example.com/problems"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("must end with a slash");
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

package io.deprecation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class CommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final Path GOOD = Path.of("src/test/resources/rules/customer-name.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeEach
    void copyRule() throws IOException {
        Files.copy(GOOD, folder.resolve("customer-name.yaml"));
    }

    @Test
    void checkOfGoodRulesFindsNothing() {
        assertThat(run(check(), folder.toString())).isZero();
        assertThat(out).hasToString("No problems\n");
    }

    @Test
    void checkTellsEachProblemWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "deprecation: broken\nphase: nonsense\n");

        assertThat(run(check(), folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("broken.yaml:2:").endsWith("problems\n");
    }

    @Test
    void checkPrintsJsonForTools() {
        assertThat(run(check(), folder.toString(), "--format", "json", "--minimum-notice", "P900D"))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("[{\"code\":\"short-notice\",\"severity\":\"advice\",\"file\":\"customer-name.yaml\"")
                .endsWith("}]\n");
    }

    @ParameterizedTest
    @CsvSource({"--format,xml", "--minimum-notice,soon", "--unknown,x"})
    void checkExplainsWrongUsage(String option, String value) {
        assertThat(run(check(), folder.toString(), option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void keyPrintsTheEntryOfACredentialAndNeverTheCredential() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of these tests");

        assertThat(run(key("acme-key\n"), "--deprecation.identity.hmac-secret-file", secret.toString()))
                .isZero();

        assertThat(out.toString()).matches("hmac-sha256:[0-9a-f]{64}\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aNewKeyIsShownApartFromItsEntry() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of these tests");

        assertThat(run(key(""), "--new", "--deprecation.identity.hmac-secret-file=" + secret))
                .isZero();

        String credential = err.toString().lines().skip(1).findFirst().orElseThrow();
        String entry = out.toString();
        run(key(credential), "--deprecation.identity.hmac-secret-file=" + secret);
        assertThat(out).hasToString(entry + entry);
    }

    @Test
    void migrateMakesTheTablesOnce() {
        String url = "--deprecation.ledger.url=jdbc:h2:file:" + folder.resolve("ledger");

        assertThat(run(new CommandLine(new MigrateCommand()), url)).isZero();
        assertThat(out.toString()).matches("The ledger's tables are at version \\d+ now, after \\d+ steps\\.\n");
        assertThat(run(new CommandLine(new MigrateCommand()), url)).isZero();
        assertThat(out.toString()).endsWith("already.\n");
    }

    @Test
    void migrateSaysWhyItCannot() {
        assertThat(run(
                        new CommandLine(new MigrateCommand()),
                        "--deprecation.ledger.url=jdbc:postgresql://127.0.0.1:1/none",
                        "--deprecation.ledger.password=hidden"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("deprecation.ledger.url").doesNotContain("hidden");
        assertThat(run(new CommandLine(new MigrateCommand()), "--deprecation.ledger.url=mysql://db"))
                .isEqualTo(2);
    }

    @Test
    void keyWithoutACredentialIsWrongUsage() {
        assertThat(run(key(" \n"))).isEqualTo(2);
        assertThat(err.toString()).contains("No credential on standard input");
    }

    @Test
    void userPrintsALineForTheFileAndNeverThePassword() {
        assertThat(run(user("correct horse battery\n"), "jo@example.com", "--role", "account-manager"))
                .isZero();

        assertThat(out.toString()).matches("jo@example\\.com:account-manager:\\$2a\\$12\\$\\S{53}\n");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short,jo,viewer,12 characters",
        "'',jo,viewer,No password",
        "correct horse battery,jo:x,viewer,A name is",
        "correct horse battery,jo,owner,viewer or account-manager",
    })
    void userExplainsWrongUsage(String password, String name, String role, String said) {
        assertThat(run(user(password), name, "--role", role)).isEqualTo(2);
        assertThat(err.toString()).contains(said);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old|request|{\"firstName\":\"A\",\"lastName\":\"B\"}|{\"name\":\"A B\"}|0|found: new",
                "new|request|{\"name\":\"A B\"}|{\"firstName\":\"A\",\"lastName\":\"B\"}|0|/name: old; in the other form /firstName, /lastName",
                "both|response|{\"name\":\"A B\"}|{\"name\":\"A B\",\"firstName\":\"A\",\"lastName\":\"B\"}|0|found: old",
                "new|request|{\"name\":7}|{\"name\":7}|1|/name: untranslatable",
                "new|request|{\"name\":|{\"name\":|1|not read to its end: malformed",
                "new|request|{\"name\":\"A\",\"name\":\"B\"}|{\"firstName\":\"B\",\"lastName\":\"\"}|1|/name: stands twice in its object",
            })
    void translateTellsWhatTheGatewayWouldDo(
            String to, String direction, String body, String expected, int code, String found) {
        var output = new ByteArrayOutputStream();

        assertThat(run(
                        translate(body, output),
                        "customer-name",
                        "--to",
                        to,
                        "--direction",
                        direction,
                        "--rules",
                        folder.toString()))
                .isEqualTo(code);

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(err.toString()).contains(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new|request|{\"name\":\"A\"}|{\"displayName\":\"A\"}|found: old|found by succeeded-older: old",
                "old|request|{\"displayName\":\"A\"}|{\"fullName\":\"A\"}|found: new|found by succeeded-older: none",
                "both|response|{\"displayName\":\"A\"}|{\"displayName\":\"A\",\"fullName\":\"A\"}|found: new|found by succeeded-older: new",
            })
    void translateGoesThroughWhatTheDeprecationTookUp(
            String to, String direction, String body, String expected, String found, String older) {
        var output = new ByteArrayOutputStream();

        assertThat(run(
                        translate(body, output),
                        "succeeded-newer",
                        "--to",
                        to,
                        "--direction",
                        direction,
                        "--rules",
                        "src/test/resources/rules"))
                .isZero();

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(err.toString()).contains(found, older);
    }

    @ParameterizedTest
    @CsvSource({"nobody,new", "customer-name,newest"})
    void translateExplainsWrongUsage(String id, String form) {
        assertThat(run(translate("{}", new ByteArrayOutputStream()), id, "--to", form, "--rules", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(id.equals("nobody") ? id : form);
    }

    @ParameterizedTest
    @CsvSource({"check,true", "nonsense,true", "--help,true", "--server.port=80,false", "--deprecation.rules=x,false"})
    void aCommandIsToldFromAServersFlags(String first, boolean command) {
        assertThat(Commands.areMeant(new String[] {first})).isEqualTo(command);
    }

    @Test
    void withoutArgumentsTheGatewayServes() {
        assertThat(Commands.areMeant(new String[0])).isFalse();
    }

    private static CommandLine check() {
        return new CommandLine(new CheckCommand(CLOCK));
    }

    private static CommandLine key(String input) {
        return new CommandLine(new KeyCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
    }

    private static CommandLine user(String input) {
        return new CommandLine(new UserCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
    }

    private static CommandLine translate(String body, ByteArrayOutputStream output) {
        var input = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return new CommandLine(new TranslateCommand(input, output)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

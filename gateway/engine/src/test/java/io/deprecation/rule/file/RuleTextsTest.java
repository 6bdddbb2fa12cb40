package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import io.deprecation.rule.Accepted;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Exemption;
import io.deprecation.rule.Phase;
import io.deprecation.rule.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

    @Test
    void readsTheRulesAndClientsOfTheRepository() {
        Load load = new RuleDirectory(Path.of("../../deprecation-rules")).load();
        assertThat(load.problems()).isEmpty();
        var catalog = ((Load.Loaded) load).catalog();
        assertThat(catalog.clients().all())
                .extracting(client -> client.id())
                .containsExactly("acme", "globex", "initech", "soylent", "umbrella", "hooli");
        Deprecation rule = catalog.deprecation("customer-name").orElseThrow();
        assertThat(rule.phase()).isEqualTo(Phase.MIGRATE);
        assertThat(rule.upstream()).isEqualTo(Form.NEW);
        assertThat(rule.onConflict()).isEqualTo(OnConflict.PREFER_NEW);
        assertThat(rule.deprecated()).isEqualTo(Instant.ofEpochSecond(1_788_220_800));
        assertThat(rule.match().get(0).response()).hasToString("[$, $.items[*]]");
        assertThat(rule.match().get(0).methods()).containsExactlyInAnyOrder("GET", "POST", "PUT", "PATCH");
        assertThat(rule.changes().get(0).newPaths()).hasToString("[firstName, lastName]");
        assertThat(rule.examples().get(0).old()).hasToString("{\"name\":\"Ada Lovelace\"}");
    }

    @Test
    void readsEveryKey() {
        Deprecation rule = rule("""
                summary: on
                owner: no
                policy: https://example.com/policy
                on-conflict: changed-wins
                contract-anyway: { reason: quiet, by: jo, until: 2027-05-01T00:00:00+02:00 }
                """);
        assertThat(rule.summary()).isEqualTo("on");
        assertThat(rule.owner()).isEqualTo("no");
        assertThat(rule.policy()).hasToString("Optional[https://example.com/policy]");
        assertThat(rule.onConflict()).isEqualTo(OnConflict.CHANGED_WINS);
        assertThat(rule.contract().anyway())
                .contains(new ContractAnyway("quiet", "jo", Instant.parse("2027-04-30T22:00:00Z")));
    }

    @Test
    void readsWhatTheGateGoesBy() {
        ContractTerms terms = rule("""
                quiet-for: P92D
                consumers: [acme, globex]
                accept:
                  - { condition: 4, client: acme, by: jo, reason: on leave, until: 2027-05-01 }
                  - { condition: 2, by: jo, reason: a new disk, until: 2027-06-01 }
                """).contract();
        assertThat(terms.quietFor()).contains(Period.ofDays(92));
        assertThat(terms.consumers()).containsExactlyInAnyOrder("acme", "globex");
        assertThat(terms.accept())
                .containsExactly(
                        new Accepted(4, Optional.of("acme"), "jo", "on leave", Instant.parse("2027-05-01T00:00:00Z")),
                        new Accepted(2, Optional.empty(), "jo", "a new disk", Instant.parse("2027-06-01T00:00:00Z")));
    }

    @Test
    void readsExemptionsOfRegisteredClients() {
        String exemptions = "exemptions: [{ client: acme, until: 2027-05-01, reason: a slow release }]\n";
        Load load = RuleText.load(Map.of(
                "a.yaml",
                (RuleText.of("a", "migrate") + exemptions).getBytes(UTF_8),
                "clients.yaml",
                "clients: [{ id: acme }]".getBytes(UTF_8)));
        assertThat(load.problems()).isEmpty();
        assertThat(rules(load).contract().exemptions())
                .containsExactly(new Exemption("acme", Instant.parse("2027-05-01T00:00:00Z"), "a slow release"));
    }

    @Test
    void saysNothingOfClientsWhoseRegisterCannotBeRead() {
        String terms = "consumers: [acme]\nexemptions: [{ client: acme, until: 2027-05-01, reason: r }]\n";
        Load load = RuleText.load(Map.of(
                "a.yaml",
                (RuleText.of("a", "migrate") + terms).getBytes(UTF_8),
                "clients.yaml",
                "clients: [".getBytes(UTF_8)));
        assertThat(load.problems()).extracting(Problem::code).containsExactly("yaml-syntax");
    }

    @Test
    void widensTheStatusesThatAreTranslated() {
        String text =
                RuleText.of("a", "migrate").replace("request: [\"$\"]", "response: [\"$\"]\n    status: [4xx, 503]");
        var status = rules(RuleText.load(text)).match().get(0).status();
        assertThat(status.contains(200)).isTrue();
        assertThat(status.contains(404)).isTrue();
        assertThat(status.contains(503)).isTrue();
        assertThat(status.contains(500)).isFalse();
    }

    @Test
    void readsClientsWithAllTheirKeys() {
        String entry = "hmac-sha256:" + "aB".repeat(32);
        Load load = RuleText.load(
                Map.of("a.yaml", RuleText.of("a", "migrate").getBytes(UTF_8), "clients.yaml", """
                clients:
                  - id: acme
                    account-manager: jo@example.com
                    keys: ["%s"]
                    migrated: [a]
                    cadence: P92D
                    gone: true
                """.formatted(entry)
                        .getBytes(UTF_8)));
        assertThat(load.problems()).isEmpty();
        var client = ((Load.Loaded) load)
                .catalog()
                .clients()
                .byKey(entry.toLowerCase(Locale.ROOT))
                .orElseThrow();
        assertThat(client.name()).isEqualTo("acme");
        assertThat(client.migrated()).containsExactly("a");
        assertThat(client.cadence()).contains(Period.ofDays(92));
        assertThat(client.gone()).isTrue();
    }

    @Test
    void refusesAFileOverOneMebibyte() {
        String padding = "#".repeat(1 << 20);
        assertThat(RuleText.load(RuleText.of("a", "migrate") + padding).problems())
                .extracting(Problem::code)
                .containsExactly("file-too-large");
    }

    @Test
    void saysWhatIsWrongInOneShortLine() {
        String text = RuleText.of("a", "migrate") + "on-conflict: \"x\\ny" + "z".repeat(5_000) + "\"\n";
        assertThat(RuleText.load(text).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).startsWith("`x yzz").hasSizeLessThan(500));
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(RuleText.load("\ufeff" + RuleText.of("a", "migrate"))).isInstanceOf(Load.Loaded.class);
    }

    private static Deprecation rule(String more) {
        return rules(RuleText.load(RuleText.of("a", "migrate") + more));
    }

    private static Deprecation rules(Load load) {
        assertThat(load).isInstanceOf(Load.Loaded.class);
        return load.rules().get(0).deprecation();
    }
}

package io.deprecation.console.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.console.answer.Sources;
import io.deprecation.console.web.Json;
import io.deprecation.evidence.Contracts;
import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.Sample;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.Records;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** One partner, in each of the ways in which it may stand with a deprecation. */
final class PartnerAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final LocalDate FIRST = TODAY.minusDays(100);

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- executed: answer -->\n```json\n(.*?)```\n", Pattern.DOTALL);

    private static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation BROWNOUT =
            Observation.request(Kind.OLD, Outcome.BROWNOUT, StatusClass.CLIENT_ERROR);
    private static final Observation REFUSED =
            Observation.traffic(Kind.OLD, Outcome.BROWNOUT, StatusClass.CLIENT_ERROR);
    private static final Observation TRAFFIC = Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation DELIVERED = Observation.response(Outcome.DELIVERED, StatusClass.SUCCESS);
    private static final Observation DECLINED = Observation.response(Outcome.DECLINED, StatusClass.SUCCESS);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader ledger;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Catalog rules;

    @BeforeAll
    static void fill() throws IOException {
        rule("customer-name", "");
        rule("reads", "");
        rule("declines", "");
        rule("quiet", "");
        rule("unaffected", "");
        rule("named", "consumers: [acme]\n");
        rule("unannounced", "");
        rule("others", "");
        rule("exempt", "exemptions: [{client: acme, until: 2027-06-30, reason: their release is in June}]\n");
        rule("migrated", "");
        rule("contracted", "contract-anyway: {reason: it leaks, by: jo@example.com, until: 2027-02-28}\n");
        edit("unannounced", "phase: migrate", "phase: expand");
        edit("contracted", "phase: migrate", "phase: contract");
        Files.writeString(
                folder.resolve("clients.yaml"),
                "clients:\n" + client("acme", "migrated: [migrated]") + client("globex", "gone: false")
                        + client("monthly", "cadence: P60D"));
        rules = Generations.open(new RuleDirectory(folder)).current();
        var database =
                new DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "ledger", "");
        try (SampleHistory history = SampleHistory.into(database)) {
            load(
                    history,
                    "customer-name",
                    List.of(
                            count("customer-name", 3, "acme", OLD, 7), count("customer-name", 3, "acme", TRAFFIC, 20),
                            count("customer-name", 3, "acme", DELIVERED, 20),
                                    count("customer-name", 2, "acme", BROWNOUT, 2),
                            count("customer-name", 2, "acme", REFUSED, 2),
                                    count("customer-name", 50, "monthly", OLD, 1),
                            count("customer-name", 50, "globex", OLD, 1),
                                    count("customer-name", 1, "globex", OLD, 77)));
            load(
                    history,
                    "reads",
                    List.of(count("reads", 30, "acme", DELIVERED, 1), count("reads", 30, "acme", TRAFFIC, 1)));
            load(
                    history,
                    "declines",
                    IntStream.range(1, 9)
                            .boxed()
                            .flatMap(week -> Stream.of(
                                    count("declines", week * 7, "acme", week == 8 ? DELIVERED : DECLINED, 1),
                                    count("declines", week * 7, "acme", TRAFFIC, 1)))
                            .toList());
            load(history, "quiet", List.of(count("quiet", 60, "acme", OLD, 1), count("quiet", 1, "acme", TRAFFIC, 1)));
            load(history, "unaffected", List.of(count("unaffected", 1, "acme", TRAFFIC, 1)));
            load(history, "unannounced", List.of(count("unannounced", 1, "acme", OLD, 1)));
            load(history, "others", List.of(count("others", 1, "globex", OLD, 1)));
            load(history, "exempt", List.of(count("exempt", 1, "acme", OLD, 1)));
            load(history, "migrated", List.of(count("migrated", 9, "acme", DELIVERED, 1)));
            load(history, "contracted", List.of(count("contracted", 9, "acme", DELIVERED, 1)));
        }
        ledger = LedgerReader.open(database, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource({
        "customer-name, Fix by 2027-03-31, sends",
        "reads,      Fix by 2027-03-31, reads",
        "declines,   OK,                declines",
        "quiet,      OK,                quiet",
        "unaffected, OK,                unaffected",
        "named,      OK,                never seen",
        "exempt,     Fix by 2027-06-30, sends",
        "migrated,   OK,                migrated",
        "contracted, OK,                contracted"
    })
    void aPartnerIsToldHowItStands(String deprecation, String status, String use) {
        assertThat(of("acme").deprecations())
                .filteredOn(each -> each.deprecation().equals(deprecation))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.status()).isEqualTo(status);
                    assertThat(each.use()).isEqualTo(use);
                });
    }

    @Test
    void whatIsToBeDoneFirstComesFirst() {
        assertThat(of("acme").deprecations())
                .extracting(PartnerDeprecation::deprecation)
                .startsWith("customer-name", "reads", "exempt");
    }

    @Test
    void whatIsNotAnnouncedYetAndWhatIsOthersIsNotTold() {
        assertThat(of("acme").deprecations())
                .extracting(PartnerDeprecation::deprecation)
                .doesNotContain("unannounced", "others")
                .hasSize(9);
        assertThat(of("globex").deprecations())
                .extracting(PartnerDeprecation::deprecation)
                .containsExactlyInAnyOrder("customer-name", "others");
    }

    @Test
    void whoCallsSeldomIsToldOfALongerTime() {
        assertThat(of("monthly").deprecations())
                .singleElement()
                .extracting(PartnerDeprecation::status)
                .isEqualTo("Fix by 2027-03-31");
    }

    @Test
    void thePageForPartnersIsTrue() throws IOException {
        var mapper = JsonMapper.builder().build();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../docs/partners.md")));
        assertThat(example.find()).isTrue();

        String json = new String(Json.bytes(ofCustomerNameAlone()), StandardCharsets.UTF_8);

        assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)) + "\n")
                .isEqualTo(example.group(1));
    }

    @Test
    void whereThereIsNoLedgerThereIsNoAnswer() {
        var answers = new PartnerAnswers(sources(Records.none()));

        assertThatThrownBy(() -> answers.of(rules.clients().byId("acme").orElseThrow()))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    private static PartnerDocument ofCustomerNameAlone() {
        PartnerDocument all = of("acme");
        return new PartnerDocument(
                all.client(),
                all.name(),
                all.interval(),
                all.deprecations().stream()
                        .filter(each -> each.deprecation().equals("customer-name"))
                        .toList());
    }

    private static PartnerDocument of(String client) {
        return new PartnerAnswers(sources(ledger.records()))
                .of(rules.clients().byId(client).orElseThrow());
    }

    private static Sources sources(Records records) {
        return new Sources(() -> rules, Clearance.NONE, records, Contracts.NONE, InstantSource.fixed(NOW));
    }

    private static void load(SampleHistory history, String deprecation, List<HourlyCount> uses) {
        boolean sends = deprecation.equals("customer-name");
        history.load(new Sample(
                deprecation,
                "fingerprint",
                FIRST,
                TODAY.plusDays(1),
                uses,
                List.of(),
                sends
                        ? List.of(last("acme", "2026-11-19T09:12:30Z"), last("globex", "2026-11-20T01:01:01Z"))
                        : List.of(),
                sends
                        ? List.of(
                                new UserAgentUse(TODAY.minusDays(3), "acme", "acme-sdk/1.0", 5),
                                new UserAgentUse(TODAY.minusDays(2), "acme", "acme-sdk/1.0", 1),
                                new UserAgentUse(TODAY.minusDays(3), "acme", "curl/8", 2),
                                new UserAgentUse(TODAY.minusDays(14), "acme", "long-ago/1", 2),
                                new UserAgentUse(TODAY.minusDays(1), "globex", "globex-sdk/2", 77))
                        : List.of()));
    }

    private static String path(String deprecation) {
        return deprecation.equals("customer-name") ? "/customers" : "/" + deprecation;
    }

    private static LegacyRequest last(String client, String at) {
        return new LegacyRequest("customer-name", client, Instant.parse(at), "PUT", "/customers/{id}");
    }

    private static HourlyCount count(String deprecation, int daysAgo, String client, Observation seen, long count) {
        Instant hour = TODAY.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new HourlyCount(hour, new Use(deprecation, client, seen, path(deprecation) + "/{id}", "PUT"), count);
    }

    private static void rule(String id, String more) throws IOException {
        String text = """
                deprecation: %1$s
                summary: "`name` is split into `firstName` and `lastName`"
                owner: customers-team
                guide: https://developers.example.com/guides/%1$s
                phase: migrate
                deprecated: 2026-09-01
                sunset: 2027-03-31
                match:
                  - paths: ["%2$s", "%2$s/{id}"]
                    request: ["$"]
                    response: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                on-conflict: prefer-new
                examples:
                  - old: { name: "Ada Lovelace" }
                    new: { firstName: "Ada", lastName: "Lovelace" }
                """.formatted(id, path(id)) + more;
        Files.writeString(folder.resolve(id + ".yaml"), text);
    }

    private static void edit(String id, String from, String to) throws IOException {
        Path file = folder.resolve(id + ".yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static String client(String id, String more) {
        return "  - {id: %1$s, name: %1$s Corp, %2$s}%n".formatted(id, more);
    }
}

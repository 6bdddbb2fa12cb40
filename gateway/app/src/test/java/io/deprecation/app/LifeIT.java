package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.evidence.Inquiry;
import io.deprecation.rule.Catalog;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.Records;
import io.deprecation.usage.gate.Verdict;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One rule through its whole life and back, as its page tells it, under a clock that is moved. */
@Tag("one-jdk")
final class LifeIT {

    private static final String RULE = "account-name";
    private static final int CALLS_IN_A_BROWNOUT = 15;
    private static final Duration NOTICE = Duration.ofSeconds(61);
    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final WireMockServer upstream =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final MovableClock clock = new MovableClock(Instant.parse("2026-09-15T12:00:00Z"));
    private final List<PhaseChange> changes = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LifeRule rule;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RuledGateway gateway;

    /** The upstream knows the new form alone. */
    @BeforeEach
    void start() throws IOException {
        upstream.start();
        upstream.stubFor(
                post("/accounts").withRequestBody(equalTo(Partner.NEW_FORM)).willReturn(okJson(Partner.NEW_FORM)));
        rule = new LifeRule(LifePage.read(), "expand", List.of(), 0);
        gateway = RuledGateway.start(
                folder,
                clock,
                upstream.port(),
                Path.of("src/test/resources/life/clients.yaml"),
                RULE,
                rule.text(),
                "--deprecation.gate-every=20ms",
                "--deprecation.reload-every=20ms");
        isInEffect("expand");
    }

    @AfterEach
    void stop() {
        upstream.stop();
    }

    @Test
    void eachOfFiveClientsSeesWhatThePageSays() throws IOException {
        heading();
        signals();
        refusesForAWhile();
        withholdsForAWhile();
        contractsForSomeBeforeOthers();
        contracts();
        goesBackToTheBeginning();

        assertThat(table.toString()).isEqualTo(LifePage.read().table());
        assertThat(changes())
                .isEqualTo(changes)
                .extracting(PhaseChange::phase)
                .containsExactly("expand", "migrate", "contract", "migrate", "expand");
    }

    private void signals() throws IOException {
        see("`phase: expand`");
        at("2026-10-01T12:00:00Z");
        edit(rule.phase("migrate"));
        isInEffect("migrate");
        see("`phase: migrate`");
        edit(rule.brownouts(1, 2));
    }

    private void refusesForAWhile() throws IOException {
        at("2026-11-03T12:30:00Z");
        see("in the brownout on requests");
        edit(rule.brownouts(2));
        see("↩ its entry is deleted");
        edit(rule.brownouts(1, 2));
    }

    /** What is withheld from `new` in the two windows is evidence that it does without. */
    private void withholdsForAWhile() throws IOException {
        at("2026-11-10T12:30:00Z");
        see("in the first brownout on responses");
        edit(rule.brownouts(1));
        see("↩ its entry is deleted");
        edit(rule.brownouts(1, 2));
        for (String window : List.of("2026-11-10T13:30:00Z", "2026-11-17T12:30:00Z")) {
            at(window);
            for (int i = 0; i < CALLS_IN_A_BROWNOUT; i++) {
                assertThat(Partner.NEW.call(gateway).body()).isEqualTo(Partner.NEW_FORM);
            }
        }
    }

    private void contractsForSomeBeforeOthers() throws IOException {
        edit(rule.steps(3));
        at("2026-12-08T09:00:00Z");
        await().atMost(WAIT).until(() -> isLatchedAsTimeGoesBy(Subject.client(RULE, "new")));
        gateway.move(clock, NOTICE);
        see("the ramp's first step");
        assertThat(isLatched(Subject.client(RULE, "old"))).isFalse();
        at("2027-04-08T09:00:00Z");
        see("its second step");
        at("2027-04-15T09:00:00Z");
        see("its third step");
        for (int left : new int[] {2, 1, 0}) {
            edit(rule.steps(left));
            see(List.of("↩ the first step is deleted", "↩ the second step is deleted", "↩ the third step is deleted")
                    .get(left));
        }
        edit(rule.steps(3));
    }

    private void contracts() throws IOException {
        at("2027-04-20T12:00:00Z");
        edit(rule.phase("contract"));
        await().atMost(WAIT).until(() -> verdict() == Verdict.FAIL);
        see("`phase: contract`, and the gate says no");
        at("2027-05-27T12:00:00Z");
        Arrays.stream(Partner.values()).forEach(partner -> partner.callInNewForm(gateway));
        await().atMost(WAIT).until(() -> isLatchedAsTimeGoesBy(Subject.everyone(RULE)));
        gateway.move(clock, NOTICE);
        isInEffect("contract");
        see("the gate has let it pass");
        edit(rule.unscheduled());
        see("the ramp and the brownouts are deleted");
        at("2027-06-30T00:00:00Z");
        see("the exemption has ended");
    }

    private void goesBackToTheBeginning() throws IOException {
        edit(rule.phase("migrate"));
        isInEffect("migrate");
        see("↩ `phase: migrate`");
        edit(rule.phase("expand"));
        isInEffect("expand");
        see("↩ `phase: expand`");
    }

    private void at(String instant) {
        gateway.move(clock, Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void edit(LifeRule edited) throws IOException {
        rule = edited;
        gateway.edit(rule.text());
    }

    private void heading() {
        row("At (UTC)", "What happens", Arrays.stream(Partner.values()).map(partner -> "`" + partner.id() + "`"));
        row("---", "---", Arrays.stream(Partner.values()).map(partner -> "---"));
    }

    /** Everybody calls once; what is refused never reaches the upstream. */
    private void see(String step) {
        upstream.resetRequests();
        List<HttpResponse<String>> answers = Arrays.stream(Partner.values())
                .map(partner -> partner.call(gateway))
                .toList();
        long served =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        upstream.verify(Math.toIntExact(served), postRequestedFor(urlEqualTo("/accounts")));
        row(MINUTE.format(clock.instant()), step, answers.stream().map(Partner::told));
    }

    private void row(String when, String step, Stream<String> cells) {
        table.append(Stream.concat(Stream.of(when, step), cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A phase is on record with the instant and the generation by which it took effect. */
    private void isInEffect(String phase) {
        changes.add(
                new PhaseChange(RULE, phase, clock.instant(), gateway.serving().digest()));
        await().atMost(WAIT).untilAsserted(() -> assertThat(changes()).isEqualTo(changes));
    }

    private List<PhaseChange> changes() {
        return gateway.bean(Records.class).phases().changes(RULE);
    }

    private Verdict verdict() {
        Catalog catalog = gateway.serving().catalog();
        return gateway.bean(Inquiry.class)
                .gate(catalog.deprecation(RULE).orElseThrow(), catalog.clients(), clock.instant())
                .verdict();
    }

    /** The gate is asked only as time goes by. */
    private boolean isLatchedAsTimeGoesBy(Subject subject) {
        clock.moveBy(Duration.ofMillis(20));
        return isLatched(subject);
    }

    private boolean isLatched(Subject subject) {
        return gateway.bean(Records.class).latches().latched(subject).isPresent();
    }
}

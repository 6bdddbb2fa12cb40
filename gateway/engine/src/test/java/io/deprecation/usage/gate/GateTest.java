package io.deprecation.usage.gate;

import static io.deprecation.usage.gate.History.NOW;
import static io.deprecation.usage.gate.History.quiet;
import static io.deprecation.usage.gate.Verdict.FAIL;
import static io.deprecation.usage.gate.Verdict.PASS;
import static io.deprecation.usage.gate.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GateTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Optional<String> GLOBEX = Optional.of("globex");

    @Test
    void everyConditionGivesItsReasonAsASentence() {
        for (History history : List.of(
                quiet(), new History(), quiet().sends("acme", 3, Kind.OLD).gap(3))) {
            List<Finding> findings = history.gate().judge().findings();

            assertThat(findings)
                    .extracting(Finding::condition)
                    .contains(Condition.values())
                    .isSorted();
            assertThat(findings).extracting(Finding::reason).allMatch(reason -> reason.endsWith("."));
        }
    }

    @Test
    void aRecordThatUsesContradictIsNamedForAnAlert() {
        History history = quiet().sends("acme", 3, Kind.OLD).migrated("acme").gone("globex");

        assertThat(history.gate().judge().contradicted()).containsExactly("acme");
    }

    @Test
    void aRampAsksForOneClientAlone() {
        Gate gate = quiet().sends("globex", 3, Kind.OLD)
                .sunset(Optional.empty())
                .drifts("acme", 1)
                .gate();

        assertThat(gate.judge("acme").verdict()).isEqualTo(PASS);
        assertThat(gate.judge("globex").verdict()).isEqualTo(FAIL);
        assertThat(gate.judge("nobody").verdict()).isEqualTo(UNKNOWN);
        assertThat(quiet().gap(3).gate().judge("acme").verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void whatARampRefusesOfAClientThatWasClearedDoesNotKeepTheOthersFromContract() {
        History ramped = quiet().sends("acme", 3, Kind.OLD).refused("acme", 5);

        GateAnswer answer = ramped.gate().judge();
        assertThat(answer.verdict()).isEqualTo(PASS);
        assertThat(answer.evidence())
                .contains(
                        "acme was cleared before the others, and the ramp has refused it since 2027-04-10T00:00:00Z.");
        assertThat(ramped.sends("globex", 3, Kind.OLD).gate().judge().verdict()).isEqualTo(FAIL);
    }

    @Test
    void aRampWaitsForAWindowOfWhomItHasJustComeToKnow() {
        History history = quiet().sends("acme", 3, Kind.NEW);

        assertThat(history.gate().judge("acme").verdict()).isEqualTo(PASS);
        assertThat(history.sends("newcomer", 3, Kind.NEW).gate().judge("newcomer"))
                .returns(UNKNOWN, GateAnswer::verdict)
                .satisfies(answer -> assertThat(answer.evidence())
                        .contains("newcomer was first seen on 2027-04-12, so that it has not been known for a whole"));
    }

    @Test
    void aLedgerThatDoesNotAnswerIsUnknown() {
        GateAnswer answer = Gate.withoutEvidence("customer-name", "The ledger does not answer.");

        assertThat(answer.verdict()).isEqualTo(UNKNOWN);
        assertThat(answer.evidence()).isEqualTo("2. The ledger does not answer.");
    }

    @Test
    void whatWasNeverCountedCannotBeAccepted() {
        History edited = quiet().countedSince(Optional.of(NOW.minusSeconds(60)));
        assertThat(edited.gate().judge().verdict()).isEqualTo(UNKNOWN);
        assertThat(edited.accept(Condition.REQUESTS, Optional.empty(), TOMORROW)
                        .gate()
                        .judge()
                        .verdict())
                .isEqualTo(UNKNOWN);
        assertThat(quiet().countedSince(Optional.empty())
                        .accept(Condition.REQUESTS, Optional.empty(), TOMORROW)
                        .gate()
                        .judge()
                        .verdict())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void sampleDataProvesNothing() {
        assertThat(quiet().sample(120, 20).gate().judge().verdict()).isEqualTo(UNKNOWN);
        assertThat(quiet().sample(120, 20)
                        .accept(Condition.REQUESTS, Optional.empty(), TOMORROW)
                        .gate()
                        .judge()
                        .verdict())
                .isEqualTo(UNKNOWN);
        assertThat(quiet().sample(120, 50).gate().judge().verdict()).isEqualTo(PASS);
    }

    @Test
    void aProcessThatNeverCameBackMayHoldCountsOfAnyDay() {
        assertThat(quiet().gap(90).gate().judge().verdict()).isEqualTo(PASS);
        assertThat(quiet().vanished(90).gate().judge().verdict()).isEqualTo(UNKNOWN);
        assertThat(quiet().vanished(90)
                        .accept(Condition.REQUESTS, Optional.empty(), TOMORROW)
                        .gate()
                        .judge()
                        .verdict())
                .isEqualTo(PASS);
    }

    @Test
    void whoAcceptedIsPartOfTheEvidence() {
        String evidence = silent().accept(Condition.TRAFFIC, GLOBEX, TOMORROW)
                .gate()
                .judge()
                .evidence();

        assertThat(evidence).contains("Accepted by jo@example.com until " + TOMORROW + ": spoke to them");
    }

    @Test
    void reasonsCountAndDateWhatTheySpeakOf() {
        GateAnswer answer = quiet().sends("acme", 9, Kind.OLD)
                .sends("acme", 3, Kind.UNREAD)
                .gate()
                .judge();

        assertThat(answer.findings())
                .filteredOn(finding -> finding.verdict() == FAIL)
                .extracting(Finding::reason)
                .isEqualTo(List.of(
                        "acme sent 2 requests that contract would refuse since 2027-03-11, the last on 2027-04-12."));
    }

    private static History silent() {
        return quiet().calls("globex", 36, 90);
    }
}

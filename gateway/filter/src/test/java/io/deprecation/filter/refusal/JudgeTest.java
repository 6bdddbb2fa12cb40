package io.deprecation.filter.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Offence;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.filter.ruling.Unreadable;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.usage.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JudgeTest {

    private static final Offence OPEN =
            new Offence(0, Found.CONFLICT, false, member("/name"), List.of(member("/firstName")));
    private static final Offence LOST = new Offence(0, Found.UNTRANSLATABLE, false, member("/items/0/name"), List.of());

    private final Ruling changedWins = Rulings.of("expand", "new", "changed-wins");

    @Test
    void aConflictThatNobodyCouldSettleIsRefused() {
        Findings findings = conflict(OPEN);

        assertThat(Judge.judge(changedWins, findings)).hasValueSatisfying(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.CONFLICTING_MEMBERS);
            assertThat(refusal.errors()).extracting(Refusal.Fault::at).containsExactly(member("/name"));
        });
        assertThat(Judge.hangsOnBase(changedWins, findings)).isTrue();
    }

    @Test
    void aConflictThatIsSettledPasses() {
        assertThat(Judge.judge(changedWins, conflict())).isEmpty();
        assertThat(Judge.hangsOnBase(changedWins, conflict())).isFalse();
    }

    @Test
    void inContractAConflictIsRefusedWhicheverFormWasChanged() {
        Ruling contracted = Rulings.of("contract", "new", "changed-wins");

        assertThat(Judge.judge(contracted, conflict(OPEN)))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DEPRECATED_MEMBER));
        assertThat(Judge.hangsOnBase(contracted, conflict(OPEN))).isFalse();
    }

    @Test
    void aRuleThatRejectsConflictsAsksNobody() {
        Ruling rejects = Rulings.of("expand", "new", "reject");

        assertThat(Judge.judge(rejects, conflict(OPEN))).isPresent();
        assertThat(Judge.hangsOnBase(rejects, conflict(OPEN))).isFalse();
    }

    @Test
    void whatIsRefusedAnywayAsksNobody() {
        var twice = new Findings(List.of(Found.CONFLICT), List.of(OPEN), Optional.of("/name"), Optional.empty());
        var broken = new Findings(
                List.of(Found.CONFLICT), List.of(OPEN), Optional.empty(), Optional.of(Unreadable.MALFORMED));

        assertThat(Judge.hangsOnBase(changedWins, conflict(OPEN, LOST))).isFalse();
        assertThat(Judge.hangsOnBase(changedWins, twice)).isFalse();
        assertThat(Judge.hangsOnBase(changedWins, broken)).isFalse();
    }

    @Test
    void aBrownoutRefusesAsItselfAndSaysWhenItEnds() {
        Ruling brownout = Rulings.ofSchedule("brownouts: [{ from: 2026-11-21T11:00:00Z, for: PT2H }]\n");

        assertThat(Judge.judge(brownout, conflict(OPEN)))
                .contains(refusal(brownout, Reason.BROWNOUT, Optional.of(Instant.parse("2026-11-21T13:00:00Z"))));
    }

    @Test
    void aBrownoutRefusesWhatCannotBeReadAndSaysWhenItEnds() {
        Ruling brownout = Rulings.ofSchedule("brownouts: [{ from: 2026-11-21T11:00:00Z, for: PT2H }]\n");

        assertThat(Judge.judge(brownout, Findings.unread(brownout, Unreadable.TOO_LARGE)))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .returns(Reason.BODY_TOO_LARGE, Refusal::reason)
                        .returns(Optional.of(Instant.parse("2026-11-21T13:00:00Z")), Refusal::brownoutEnds));
    }

    @Test
    void aRampRefusesAsContractDoesAndIsCountedApart() {
        Ruling ramped = Rulings.ofSchedule("""
                ramp: { steps: [{ at: 2026-11-21, percent: 100, anyway: { reason: tests, by: jo } }] }
                """);

        assertThat(Judge.judge(ramped, conflict(OPEN)))
                .contains(refusal(ramped, Reason.RAMPED_MEMBER, Optional.empty()));
        assertThat(Reason.RAMPED_MEMBER)
                .returns(Reason.DEPRECATED_MEMBER.slug(), Reason::slug)
                .returns(Reason.DEPRECATED_MEMBER.title(), Reason::title)
                .returns(Outcome.RAMP, Reason::outcome);
    }

    @Test
    void whatAnotherRuleRefusesOfTheSameRequestIsNamedTooWithItsRule() {
        Ruling two = Rulings.ofTwo("contract", "contract");
        var phone = new Offence(1, Found.OLD, true, member("/phone"), List.of(member("/mobile")));
        var name = new Offence(0, Found.OLD, true, member("/name"), List.of(member("/firstName")));
        var both =
                new Findings(List.of(Found.OLD, Found.OLD), List.of(phone, name), Optional.empty(), Optional.empty());

        assertThat(Judge.judge(two, both)).hasValueSatisfying(refusal -> {
            assertThat(refusal.deprecation()).contains(two.decisions().get(0).deprecation());
            assertThat(refusal.errors())
                    .containsExactly(
                            new Refusal.Fault(member("/name"), List.of(member("/firstName"))),
                            new Refusal.Fault(
                                    member("/phone"),
                                    List.of(member("/mobile")),
                                    Optional.of(two.decisions().get(1).deprecation())));
        });
        assertThat(Judge.judge(Rulings.ofTwo("contract", "migrate"), both))
                .hasValueSatisfying(refusal -> assertThat(refusal.errors()).hasSize(1));
    }

    private static Refusal refusal(Ruling ruling, Reason reason, Optional<Instant> brownoutEnds) {
        return new Refusal(
                reason,
                Optional.of(ruling.decisions().get(0).deprecation()),
                List.of(new Refusal.Fault(member("/name"), List.of(member("/firstName")))),
                brownoutEnds);
    }

    private static Parameter member(String pointer) {
        return new Parameter(Place.BODY, pointer);
    }

    private static Findings conflict(Offence... offences) {
        return new Findings(List.of(Found.CONFLICT), List.of(offences), Optional.empty(), Optional.empty());
    }
}

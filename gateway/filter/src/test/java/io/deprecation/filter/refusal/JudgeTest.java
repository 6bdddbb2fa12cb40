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

    private static Parameter member(String pointer) {
        return new Parameter(Place.BODY, pointer);
    }

    private static Findings conflict(Offence... offences) {
        return new Findings(List.of(Found.CONFLICT), List.of(offences), Optional.empty(), Optional.empty());
    }
}

package io.deprecation.rule;

import static io.deprecation.change.Form.BOTH;
import static io.deprecation.change.Form.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static final Instant UNTIL = Instant.parse("2026-11-20T12:00:00Z");

    /** For {@code word}, the owner's {@code contract-anyway}, the offset of now from its end in milliseconds. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // file, word, declines, migrated -> phase, response, refuses, signals, withheld
                "EXPAND,   -,  false, false, EXPAND,   BOTH, false, false, -",
                "EXPAND,   -1, false, false, EXPAND,   BOTH, false, false, -",
                "EXPAND,   -,  true,  false, EXPAND,   NEW,  false, false, DECLINED",
                "EXPAND,   -,  false, true,  EXPAND,   NEW,  false, false, MIGRATED",
                "MIGRATE,  -,  false, false, MIGRATE,  BOTH, false, true,  -",
                "MIGRATE,  -1, false, false, MIGRATE,  BOTH, false, true,  -",
                "MIGRATE,  -,  true,  false, MIGRATE,  NEW,  false, true,  DECLINED",
                "MIGRATE,  -,  false, true,  MIGRATE,  NEW,  false, true,  MIGRATED",
                "MIGRATE,  -,  true,  true,  MIGRATE,  NEW,  false, true,  DECLINED",
                "CONTRACT, -,  false, false, MIGRATE,  BOTH, false, true,  -",
                "CONTRACT, -,  true,  false, MIGRATE,  NEW,  false, true,  DECLINED",
                "CONTRACT, -1, false, false, CONTRACT, NEW,  true,  true,  -",
                "CONTRACT, 0,  false, false, MIGRATE,  BOTH, false, true,  -",
                "CONTRACT, 1,  false, false, MIGRATE,  BOTH, false, true,  -",
                "CONTRACT, 1,  false, true,  MIGRATE,  NEW,  false, true,  MIGRATED",
                "CONTRACT, -1, true,  true,  CONTRACT, NEW,  true,  true,  -",
            })
    void decides(
            Phase file,
            Long sinceEnd,
            boolean declines,
            boolean migrated,
            Phase phase,
            Form response,
            boolean refuses,
            boolean signals,
            Decision.Withheld withheld) {
        Instant now = sinceEnd == null ? UNTIL : UNTIL.plusMillis(sinceEnd);
        Optional<ContractAnyway> word =
                sinceEnd == null ? Optional.empty() : Optional.of(new ContractAnyway("why", "jo", UNTIL));
        Deprecation rule = Rules.rule("r", file, NEW, word, Rules.match("/a"));

        var expected = new Decision(
                rule,
                phase,
                NEW,
                response,
                OnConflict.PREFER_NEW,
                refuses ? Optional.of(Decision.Refused.CONTRACT) : Optional.empty(),
                Optional.empty(),
                signals,
                Optional.ofNullable(withheld),
                refuses ? Optional.of(UNTIL) : Optional.empty());
        assertThat(Decision.of(rule, Clearance.NONE, Optional.of(client(migrated ? "r" : "other")), declines, now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MIGRATE, OLD, OLD",
        "MIGRATE, NEW, NEW",
        "MIGRATE, BOTH, BOTH",
        "CONTRACT, OLD, OLD",
        "CONTRACT, NEW, NEW",
        "CONTRACT, BOTH, NEW"
    })
    void translatesRequestsToWhatTheUpstreamSpeaksAndStillNeeds(Phase phase, Form upstream, Form request) {
        var word = Optional.of(new ContractAnyway("why", "jo", UNTIL));
        Deprecation rule = Rules.rule("r", phase, upstream, word, Rules.match("/a"));
        assertThat(Decision.of(rule, Clearance.NONE, Optional.empty(), false, UNTIL.minusMillis(1))
                        .request())
                .isEqualTo(request);
    }

    @Test
    void contractsOnceTheGateHasLetItPass() {
        Deprecation rule = Rules.rule("r", Phase.CONTRACT, NEW, Optional.empty(), Rules.match("/a"));
        Clearance later = (asked, now) -> asked.fingerprint().equals(rule.fingerprint()) && !now.isBefore(UNTIL);

        assertThat(Decision.of(rule, later, Optional.empty(), false, UNTIL.minusMillis(1)))
                .returns(Phase.MIGRATE, Decision::phase)
                .returns(false, Decision::refuses);
        assertThat(Decision.of(rule, later, Optional.empty(), false, UNTIL))
                .returns(Phase.CONTRACT, Decision::phase)
                .returns(true, Decision::refuses)
                .returns(Optional.empty(), Decision::until);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"EXPAND", "MIGRATE"})
    void aPassContractsNothingThatTheFileDoesNotAskFor(Phase file) {
        Deprecation rule = Rules.rule("r", file, NEW, Optional.empty(), Rules.match("/a"));
        assertThat(Decision.of(rule, (asked, now) -> true, Optional.empty(), false, UNTIL))
                .returns(file, Decision::phase)
                .returns(false, Decision::refuses);
    }

    @Test
    void treatsAnExemptClientInContractAsInMigrateUntilItsDate() {
        Deprecation rule = Rules.exempting(
                Rules.rule("r", Phase.CONTRACT, NEW, Optional.empty(), Rules.match("/a")), "acme", UNTIL);
        Optional<Client> acme = Optional.of(client("other"));

        assertThat(Decision.of(rule, (asked, now) -> true, acme, false, UNTIL.minusMillis(1)))
                .returns(Phase.MIGRATE, Decision::phase)
                .returns(BOTH, Decision::response)
                .returns(false, Decision::refuses)
                .returns(true, Decision::signals)
                .returns(Optional.of(UNTIL), Decision::until);
        assertThat(Decision.of(rule, (asked, now) -> true, acme, true, UNTIL.minusMillis(1)))
                .returns(NEW, Decision::response);
        assertThat(Decision.of(rule, (asked, now) -> true, acme, false, UNTIL))
                .returns(Phase.CONTRACT, Decision::phase)
                .returns(true, Decision::refuses);
        assertThat(Decision.of(rule, (asked, now) -> true, Optional.empty(), false, UNTIL.minusMillis(1)))
                .returns(true, Decision::refuses);
    }

    @Test
    void treatsAnUnknownClientAsOneThatHasNotMigrated() {
        Deprecation rule = Rules.rule("r", Rules.match("/a"));
        assertThat(Decision.of(rule, Clearance.NONE, Optional.empty(), false, UNTIL)
                        .response())
                .isEqualTo(BOTH);
        assertThat(Decision.of(rule, Clearance.NONE, Optional.empty(), true, UNTIL)
                        .response())
                .isEqualTo(NEW);
    }

    private static Client client(String migrated) {
        return new Client(
                "acme",
                "Acme",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(migrated),
                Optional.empty(),
                false);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // upstream, onConflict, declines, found -> words
                "NEW,  REJECT,       false, OLD,            OLD",
                "NEW,  REJECT,       false, UNTRANSLATABLE, OLD",
                "NEW,  REJECT,       false, NEW,            -",
                "NEW,  REJECT,       false, ECHO,           -",
                "NEW,  REJECT,       false, NONE,           -",
                "NEW,  REJECT,       false, UNREAD,         -",
                "NEW,  REJECT,       true,  OLD,            OLD",
                "NEW,  REJECT,       true,  NONE,           -",
                "NEW,  PREFER_OLD,   false, CONFLICT,       OLD",
                "NEW,  CHANGED_WINS, false, CONFLICT,       OLD",
                "NEW,  PREFER_NEW,   false, CONFLICT,       -",
                "OLD,  REJECT,       false, OLD,            -",
                "OLD,  REJECT,       false, NEW,            NEW",
                "OLD,  REJECT,       false, ECHO,           -",
                "OLD,  REJECT,       true,  ECHO,           NEW",
                "OLD,  REJECT,       true,  NONE,           NEW",
                "OLD,  PREFER_OLD,   false, CONFLICT,       -",
                "OLD,  PREFER_NEW,   false, CONFLICT,       NEW",
                "BOTH, REJECT,       false, OLD,            OLD",
                "BOTH, REJECT,       false, NEW,            NEW",
                "BOTH, REJECT,       false, NONE,           -",
                "BOTH, REJECT,       true,  UNREAD,         -",
            })
    void tellsOfErrorsInTheWordsThatTheClientUsed(
            Form upstream, OnConflict onConflict, boolean declines, Found found, Form words) {
        Deprecation rule = Rules.rule("r", Phase.MIGRATE, upstream, Optional.empty(), Rules.match("/a"));
        Decision decision =
                Decision.of(Rules.settling(rule, onConflict), Clearance.NONE, Optional.empty(), declines, UNTIL);

        assertThat(decision.words(found)).isEqualTo(Optional.ofNullable(words));
    }
}

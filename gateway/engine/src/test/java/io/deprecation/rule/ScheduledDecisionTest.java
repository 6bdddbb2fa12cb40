package io.deprecation.rule;

import static io.deprecation.rule.Brownout.On.REQUESTS;
import static io.deprecation.rule.Brownout.On.RESPONSES;
import static io.deprecation.rule.Schedules.allBut;
import static io.deprecation.rule.Schedules.brownout;
import static io.deprecation.rule.Schedules.client;
import static io.deprecation.rule.Schedules.only;
import static io.deprecation.rule.Schedules.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What brownouts and ramps make of a decision. Of all clients, `acme` is in the 55th hundredth for rule `r`. */
class ScheduledDecisionTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant FOUR = Instant.parse("2026-12-01T16:00:00Z");
    private static final Clearance CLEARED = new Clearance() {
        @Override
        public boolean mayContract(Deprecation deprecation, Instant now) {
            return false;
        }

        @Override
        public boolean mayRefuse(Deprecation deprecation, String client, Instant now) {
            return client.equals("acme");
        }
    };
    private static final Clearance PASSED = (deprecation, now) -> true;

    /**
     * Who: `old` is nobody in particular, `declining` asks to omit, `migrated` is recorded so, `exempt` is so for the
     * day. What is scheduled is in force.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // file, scheduled, passed, who -> phase, request, response, refused, withheld
                "EXPAND,   requests,  false, old,       EXPAND,   BOTH, BOTH, -,        -",
                "EXPAND,   responses, false, old,       EXPAND,   BOTH, BOTH, -,        -",
                "EXPAND,   ramp,      false, old,       EXPAND,   BOTH, BOTH, -,        -",
                "EXPAND,   all,       false, old,       EXPAND,   BOTH, BOTH, -,        -",
                "MIGRATE,  requests,  false, old,       MIGRATE,  NEW,  BOTH, BROWNOUT, -",
                "MIGRATE,  requests,  false, declining, MIGRATE,  NEW,  NEW,  BROWNOUT, DECLINED",
                "MIGRATE,  requests,  false, migrated,  MIGRATE,  NEW,  NEW,  BROWNOUT, MIGRATED",
                "MIGRATE,  requests,  false, exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "MIGRATE,  responses, false, old,       MIGRATE,  BOTH, NEW,  -,        BROWNOUT",
                "MIGRATE,  responses, false, declining, MIGRATE,  BOTH, NEW,  -,        DECLINED",
                "MIGRATE,  responses, false, migrated,  MIGRATE,  BOTH, NEW,  -,        MIGRATED",
                "MIGRATE,  responses, false, exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "MIGRATE,  ramp,      false, old,       CONTRACT, NEW,  NEW,  RAMP,     -",
                "MIGRATE,  ramp,      false, declining, CONTRACT, NEW,  NEW,  RAMP,     -",
                "MIGRATE,  ramp,      false, migrated,  CONTRACT, NEW,  NEW,  RAMP,     -",
                "MIGRATE,  ramp,      false, exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "MIGRATE,  all,       false, old,       CONTRACT, NEW,  NEW,  RAMP,     -",
                "MIGRATE,  all,       false, exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "MIGRATE,  requests,  true,  old,       MIGRATE,  NEW,  BOTH, BROWNOUT, -",
                "CONTRACT, requests,  false, old,       MIGRATE,  NEW,  BOTH, BROWNOUT, -",
                "CONTRACT, responses, false, old,       MIGRATE,  BOTH, NEW,  -,        BROWNOUT",
                "CONTRACT, ramp,      false, old,       CONTRACT, NEW,  NEW,  RAMP,     -",
                "CONTRACT, all,       false, exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "CONTRACT, requests,  true,  old,       CONTRACT, NEW,  NEW,  CONTRACT, -",
                "CONTRACT, responses, true,  migrated,  CONTRACT, NEW,  NEW,  CONTRACT, -",
                "CONTRACT, ramp,      true,  old,       CONTRACT, NEW,  NEW,  CONTRACT, -",
                "CONTRACT, all,       true,  exempt,    MIGRATE,  BOTH, BOTH, -,        -",
                "CONTRACT, all,       true,  declining, CONTRACT, NEW,  NEW,  CONTRACT, -",
            })
    void decides(
            Phase file,
            String scheduled,
            boolean passed,
            String who,
            Phase phase,
            Form request,
            Form response,
            Decision.Refused refused,
            Decision.Withheld withheld) {
        Deprecation rule = Rules.scheduling(
                Rules.rule("r", file, Form.BOTH, Optional.empty(), Rules.match("/a")), schedule(scheduled));
        if (who.equals("exempt")) {
            rule = Rules.exempting(rule, "acme", FOUR.plusSeconds(1));
        }
        Client acme = who.equals("migrated") ? client("acme", "r") : client("acme");
        Decision decision =
                Decision.of(rule, passed ? PASSED : Clearance.NONE, Optional.of(acme), who.equals("declining"), NOON);

        assertThat(decision)
                .returns(phase, Decision::phase)
                .returns(request, Decision::request)
                .returns(response, Decision::response)
                .returns(Optional.ofNullable(refused), Decision::refused)
                .returns(refused != null, Decision::refuses)
                .returns(Optional.ofNullable(withheld), Decision::withheld)
                .returns(
                        refused == Decision.Refused.BROWNOUT ? Optional.of(FOUR) : Optional.empty(),
                        Decision::brownoutEnds)
                .returns(file != Phase.EXPAND, Decision::signals)
                .returns(phase == Phase.CONTRACT, Decision::isContracted);
    }

    private static Schedule schedule(String scheduled) {
        Schedule requests = Schedules.of(brownout(REQUESTS, Clientele.EVERYONE, NOON, FOUR));
        Schedule responses = Schedules.of(brownout(RESPONSES, Clientele.EVERYONE, NOON, FOUR));
        Schedule ramp = Schedules.of(step(NOON, true, 100));
        return switch (scheduled) {
            case "requests" -> requests;
            case "responses" -> responses;
            case "ramp" -> ramp;
            default -> new Schedule(requests.brownouts(), ramp.ramp());
        };
    }

    @Test
    void aStepAsksTheGateForWhomItTakesInFromItsInstantOn() {
        Deprecation rule = migrating(Schedules.of(step(NOON, false, "acme")));

        assertThat(Decision.isToRefuseOnceCleared(rule, "acme", NOON.minusMillis(1)))
                .isFalse();
        assertThat(Decision.asksTheGate(rule, NOON.minusMillis(1))).isFalse();
        assertThat(Decision.isToRefuseOnceCleared(rule, "acme", NOON)).isTrue();
        assertThat(Decision.asksTheGate(rule, NOON)).isTrue();
        assertThat(Decision.isToRefuseOnceCleared(rule, "globex", NOON)).isFalse();
    }

    @Test
    void theGateIsNotAskedForAStepOnItsOwnersWordNorForWhoIsExempt() {
        Deprecation word = migrating(Schedules.of(step(NOON, true, "acme")));
        Deprecation exempting = Rules.exempting(migrating(Schedules.of(step(NOON, false, 100))), "acme", FOUR);

        assertThat(Decision.isToRefuseOnceCleared(word, "acme", NOON)).isFalse();
        assertThat(Decision.asksTheGate(word, NOON)).isFalse();
        assertThat(Decision.isToRefuseOnceCleared(exempting, "acme", FOUR.minusMillis(1)))
                .isFalse();
        assertThat(Decision.isToRefuseOnceCleared(exempting, "acme", FOUR)).isTrue();
        assertThat(Decision.isToRefuseOnceCleared(exempting, "globex", NOON)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Brownout.On.class)
    void aBrownoutLastsFromItsFirstInstantToTheOneBeforeItsEnd(Brownout.On on) {
        Deprecation rule = migrating(Schedules.of(brownout(on, Clientele.EVERYONE, NOON, FOUR)));

        assertThat(brownedOut(rule, "acme", NOON.minusMillis(1))).isFalse();
        assertThat(brownedOut(rule, "acme", NOON)).isTrue();
        assertThat(brownedOut(rule, "acme", FOUR.minusMillis(1))).isTrue();
        assertThat(brownedOut(rule, "acme", FOUR)).isFalse();
    }

    @Test
    void aBrownoutIsForThoseItNamesOrForAllButSome() {
        Deprecation named = migrating(Schedules.of(brownout(REQUESTS, only("acme", "unknown"), NOON, FOUR)));
        Deprecation but = migrating(Schedules.of(brownout(RESPONSES, allBut("acme", "unknown"), NOON, FOUR)));

        assertThat(brownedOut(named, "acme", NOON)).isTrue();
        assertThat(brownedOut(named, "globex", NOON)).isFalse();
        assertThat(brownedOut(named, Client.UNKNOWN, NOON)).isTrue();
        assertThat(brownedOut(but, "acme", NOON)).isFalse();
        assertThat(brownedOut(but, "globex", NOON)).isTrue();
        assertThat(brownedOut(but, Client.UNKNOWN, NOON)).isFalse();
    }

    @Test
    void brownoutsThatFollowWithoutABreakEndWithTheLast() {
        Instant six = FOUR.plus(Duration.ofHours(2));
        Deprecation rule = migrating(Schedules.of(
                brownout(REQUESTS, Clientele.EVERYONE, FOUR, six),
                brownout(REQUESTS, only("acme"), NOON, FOUR),
                brownout(RESPONSES, Clientele.EVERYONE, six, six.plusSeconds(1))));

        assertThat(decide(rule, CLEARED, "acme", NOON).brownoutEnds()).contains(six);
        assertThat(decide(rule, CLEARED, "globex", FOUR).brownoutEnds()).contains(six);
    }

    @ParameterizedTest
    @ValueSource(ints = {55, 56, 100})
    void aStepTakesInItsShareFromItsInstantOn(int percent) {
        Deprecation rule = migrating(Schedules.of(step(NOON, true, percent)));

        assertThat(decide(rule, Clearance.NONE, "acme", NOON.minusMillis(1)).refused())
                .isEmpty();
        assertThat(decide(rule, Clearance.NONE, "acme", NOON).refused()).contains(Decision.Refused.RAMP);
        assertThat(decide(rule, Clearance.NONE, "acme", NOON.plus(Duration.ofDays(1_000)))
                        .refused())
                .contains(Decision.Refused.RAMP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 54})
    void aStepLeavesOutTheRest(int percent) {
        Deprecation rule = migrating(Schedules.of(step(NOON, true, percent)));
        assertThat(decide(rule, Clearance.NONE, "acme", NOON).refused()).isEmpty();
    }

    @Test
    void aStepRefusesOnlyWhomTheGateClearsUnlessItsOwnerSaysOtherwise() {
        Deprecation asking = migrating(Schedules.of(step(NOON, false, 100)));
        Deprecation anyway = migrating(Schedules.of(step(NOON, false, 100), step(FOUR, true, "globex")));

        assertThat(decide(asking, CLEARED, "acme", NOON).refused()).contains(Decision.Refused.RAMP);
        assertThat(decide(asking, CLEARED, "globex", NOON).refused()).isEmpty();
        assertThat(decide(asking, CLEARED, Client.UNKNOWN, NOON).refused()).isEmpty();
        assertThat(decide(asking, Clearance.NONE, "acme", NOON).refused()).isEmpty();
        assertThat(decide(anyway, CLEARED, "globex", FOUR.minusMillis(1)).refused())
                .isEmpty();
        assertThat(decide(anyway, CLEARED, "globex", FOUR).refused()).contains(Decision.Refused.RAMP);
    }

    @Test
    void whoIsNotRegisteredIsAClientLikeAnyOther() {
        assertThat(decide(migrating(Schedules.of(step(NOON, true, "unknown"))), Clearance.NONE, Client.UNKNOWN, NOON)
                        .refused())
                .contains(Decision.Refused.RAMP);
    }

    @Test
    void anExemptionShieldsUntilItsEnd() {
        Deprecation rule = Rules.exempting(
                migrating(new Schedule(
                        List.of(brownout(RESPONSES, Clientele.EVERYONE, NOON, FOUR.plusSeconds(1))),
                        List.of(step(NOON, true, "globex")))),
                "acme",
                FOUR);

        assertThat(decide(rule, CLEARED, "acme", NOON))
                .returns(Form.BOTH, Decision::response)
                .returns(Optional.of(FOUR), Decision::until);
        assertThat(decide(rule, CLEARED, "acme", FOUR.minusMillis(1)).response())
                .isEqualTo(Form.BOTH);
        assertThat(decide(rule, CLEARED, "acme", FOUR).response()).isEqualTo(Form.NEW);
    }

    @Test
    void anotherDecisionIsDueAtTheNextChangeForThisClient() {
        Deprecation rule = migrating(new Schedule(
                List.of(
                        brownout(REQUESTS, only("acme"), NOON, FOUR),
                        brownout(RESPONSES, only("globex"), NOON.minusSeconds(1), FOUR)),
                List.of(step(FOUR.plusSeconds(2), true, 55))));

        assertThat(decide(rule, CLEARED, "acme", NOON.minusSeconds(2)).until()).contains(NOON);
        assertThat(decide(rule, CLEARED, "acme", NOON.minusMillis(1)).until()).contains(NOON);
        assertThat(decide(rule, CLEARED, "acme", NOON).until()).contains(FOUR);
        assertThat(decide(rule, CLEARED, "acme", FOUR).until()).contains(FOUR.plusSeconds(2));
        assertThat(decide(rule, CLEARED, "acme", FOUR.plusSeconds(2)).until()).isEmpty();
        assertThat(decide(rule, CLEARED, "globex", NOON.minusSeconds(2)).until())
                .contains(NOON.minusSeconds(1));
        assertThat(decide(rule, CLEARED, "globex", FOUR).until()).contains(FOUR.plusSeconds(2));
        assertThat(decide(rule, CLEARED, Client.UNKNOWN, NOON.minusSeconds(2)).until())
                .isEmpty();
    }

    @Test
    void answersArePersonalWhereTheFileTellsClientsApart() {
        Decision plain = decide(migrating(Schedule.NONE), CLEARED, "acme", NOON);
        Decision forAll = decide(migrating(schedule("responses")), CLEARED, "acme", NOON);
        Decision forSome = decide(
                migrating(Schedules.of(brownout(RESPONSES, allBut("globex"), NOON, FOUR))), CLEARED, "acme", NOON);
        Decision ramped = decide(migrating(schedule("ramp")), CLEARED, "acme", NOON);

        assertThat(plain.tellsClientsApart()).isFalse();
        assertThat(forAll.tellsClientsApart()).isFalse();
        assertThat(forSome.tellsClientsApart()).isTrue();
        assertThat(ramped.tellsClientsApart()).isTrue();
    }

    private static boolean brownedOut(Deprecation rule, String client, Instant now) {
        Decision decision = decide(rule, Clearance.NONE, client, now);
        return decision.refused().equals(Optional.of(Decision.Refused.BROWNOUT))
                || decision.withheld().equals(Optional.of(Decision.Withheld.BROWNOUT));
    }

    private static Deprecation migrating(Schedule schedule) {
        return Rules.scheduling(Rules.rule("r", Rules.match("/a")), schedule);
    }

    private static Decision decide(Deprecation rule, Clearance clearance, String client, Instant now) {
        return Decision.of(rule, clearance, known(client), false, now);
    }

    private static Optional<Client> known(String client) {
        return client.equals(Client.UNKNOWN) ? Optional.empty() : Optional.of(client(client));
    }
}

package io.deprecation.rule;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.time.Instant;
import java.util.Optional;

/**
 * What one rule means for one exchange: decided once, from rule, client, the client's wish and the clock, and obeyed by
 * everything after. Nothing else asks for the phase.
 *
 * @param deprecation the rule
 * @param phase the phase in effect for this client, which may be milder than the one the file asks for, or, by a step of
 *     a ramp, stricter
 * @param request the form that a request body is translated to
 * @param response the form that a response body is translated to
 * @param onConflict what becomes of a request whose forms disagree
 * @param refused why the old shape is refused, if it is: what was found
 *     {@link io.deprecation.change.Found#isLegacyUse}
 * @param brownoutEnds when a refusal because of a brownout ends
 * @param signals whether a response in the form {@code BOTH}, or to a request that held the old form, carries
 *     {@code Deprecation}, {@code Sunset} and {@code Link}
 * @param withheld whether the old form is cut out for this client although others still get it, and why
 * @param until the instant, after that of deciding, at which another decision may be due because of a date in the file
 */
public record Decision(
        Deprecation deprecation,
        Phase phase,
        Form request,
        Form response,
        OnConflict onConflict,
        Optional<Refused> refused,
        Optional<Instant> brownoutEnds,
        boolean signals,
        Optional<Withheld> withheld,
        Optional<Instant> until) {

    /** Why the old shape is refused. */
    public enum Refused {
        /** The deprecation has contracted. */
        CONTRACT,
        /** It has for this client, by a step of a ramp. */
        RAMP,
        /** For a while, so that whoever still sends it hears of it. */
        BROWNOUT
    }

    /** Why the old form is cut out of a client's answers before contract. */
    public enum Withheld {
        /** The client declined it: {@code Prefer: omit-deprecated}. */
        DECLINED,
        /** The register says that the client has migrated. */
        MIGRATED,
        /** For a while, so that whoever still reads it finds out. */
        BROWNOUT
    }

    /**
     * Decides. A rule whose file says {@code contract} contracts once the gate has let it pass, or while its
     * {@code contract-anyway} stands, and is in migrate otherwise. In migrate, steps of a ramp and brownouts do what they
     * are scheduled for. For a client that is exempt it is in migrate anyway, without either.
     *
     * @param clearance what the gate has let pass
     * @param client the identified client; empty for an unknown one
     * @param declines whether the request asks to omit deprecated members
     */
    public static Decision of(
            Deprecation deprecation, Clearance clearance, Optional<Client> client, boolean declines, Instant now) {
        var standing = Standing.of(deprecation, clearance, client, now);
        Optional<Refused> refused = standing.refused();
        Phase phase = standing.phaseForClient(refused);
        Optional<Withheld> withheld = phase == Phase.CONTRACT ? Optional.empty() : withheld(standing, client, declines);
        return new Decision(
                deprecation,
                phase,
                refused.isPresent() ? withoutOld(deprecation.upstream()) : deprecation.upstream(),
                phase == Phase.CONTRACT || withheld.isPresent() ? Form.NEW : Form.BOTH,
                deprecation.onConflict(),
                refused,
                refused.filter(why -> why == Refused.BROWNOUT)
                        .flatMap(why -> standing.brownoutEnd(Brownout.On.REQUESTS)),
                phase != Phase.EXPAND,
                withheld,
                standing.until());
    }

    /** The phase that takes effect at an instant, for whoever is not exempt and whom no ramp has taken in. */
    public static Phase phaseInEffect(Deprecation deprecation, Clearance clearance, Instant now) {
        boolean contracts =
                deprecation.contract().anyway().filter(word -> word.stands(now)).isPresent()
                        || clearance.mayContract(deprecation, now);
        return isToContract(deprecation) && !contracts ? Phase.MIGRATE : deprecation.phase();
    }

    /** Whether the file asks for contract, be it in effect or not. */
    public static boolean isToContract(Deprecation deprecation) {
        return deprecation.phase() == Phase.CONTRACT;
    }

    /**
     * Whether a step of the ramp that has begun is to refuse a client once the gate clears it: none that has its owner's
     * word, and none of a client that is exempt.
     *
     * @param client the client's id, or {@link Client#UNKNOWN}
     */
    public static boolean isToRefuseOnceCleared(Deprecation deprecation, String client, Instant now) {
        return deprecation.phase() != Phase.EXPAND
                && deprecation.contract().exemption(client, now).isEmpty()
                && deprecation.schedule().stepsOf(deprecation, client, now).anyMatch(RampStep::asksTheGate);
    }

    /** Whether the file asks for something that waits for the gate. */
    public static boolean asksTheGate(Deprecation deprecation, Instant now) {
        return isToContract(deprecation) || isRampToAskTheGate(deprecation, now);
    }

    /** Whether a step of the ramp that has begun waits for the gate. */
    public static boolean isRampToAskTheGate(Deprecation deprecation, Instant now) {
        return deprecation.phase() != Phase.EXPAND
                && deprecation.schedule().ramp().stream().anyMatch(step -> step.asksTheGate() && step.hasBegun(now));
    }

    /** Whether the old shape is refused. */
    public boolean refuses() {
        return refused.isPresent();
    }

    /** Whether the old form is gone for this client, in both directions, and not for a while alone. */
    public boolean isContracted() {
        return phase == Phase.CONTRACT;
    }

    /** Whether the rule's file tells clients apart, so that another one's answer may be of another form. */
    public boolean tellsClientsApart() {
        return deprecation.schedule().tellsClientsApart()
                || (isToContract(deprecation)
                        && !deprecation.contract().exemptions().isEmpty());
    }

    /**
     * The form in whose words the client is told of errors in its request, where the upstream may say them in the other
     * one; empty if what the upstream says stands. Who sent neither form, or both, knows the one that it gets.
     *
     * @param found what was found in the request
     */
    public Optional<Form> words(Found found) {
        return switch (found) {
            case OLD, UNTRANSLATABLE -> among(Form.OLD, Form.NEW);
            case CONFLICT ->
                onConflict == OnConflict.PREFER_NEW ? among(Form.NEW, Form.OLD) : among(Form.OLD, Form.NEW);
            case NEW -> among(Form.NEW, Form.OLD);
            case NONE, ECHO -> response == Form.NEW ? among(Form.NEW, Form.OLD) : Optional.empty();
            case UNREAD -> Optional.empty();
        };
    }

    private Optional<Form> among(Form words, Form other) {
        return request.holds(other) ? Optional.of(words) : Optional.empty();
    }

    /** An upstream that speaks both forms needs only the new one; an echo's old member is cut (4-http.md, Refusal). */
    private static Form withoutOld(Form upstream) {
        return upstream == Form.BOTH ? Form.NEW : upstream;
    }

    private static Optional<Withheld> withheld(Standing standing, Optional<Client> client, boolean declines) {
        if (declines) {
            return Optional.of(Withheld.DECLINED);
        }
        if (client.filter(known ->
                        known.migrated().contains(standing.deprecation().id()))
                .isPresent()) {
            return Optional.of(Withheld.MIGRATED);
        }
        return standing.brownoutEnd(Brownout.On.RESPONSES).map(end -> Withheld.BROWNOUT);
    }
}

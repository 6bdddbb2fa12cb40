package io.deprecation.rule;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one rule means for one exchange: decided once, from rule, client, the client's wish and the clock, and obeyed by
 * everything after. Nothing else asks for the phase.
 *
 * @param deprecation the rule
 * @param phase the phase in effect for this client, which may be milder than the one the file asks for
 * @param request the form that a request body is translated to
 * @param response the form that a response body is translated to
 * @param onConflict what becomes of a request whose forms disagree
 * @param refuses whether the old shape is refused: what was found {@link io.deprecation.change.Found#isLegacyUse}
 * @param signals whether a response in the form {@code BOTH}, or to a request that held the old form, carries
 *     {@code Deprecation}, {@code Sunset} and {@code Link}
 * @param withheld whether the old form is cut out for this client although others still get it, and why
 * @param until the instant, after that of deciding, at which another decision is due because of a date in the file
 */
public record Decision(
        Deprecation deprecation,
        Phase phase,
        Form request,
        Form response,
        OnConflict onConflict,
        boolean refuses,
        boolean signals,
        Optional<Withheld> withheld,
        Optional<Instant> until) {

    /** Why the old form is cut out of a client's answers before contract. */
    public enum Withheld {
        /** The client declined it: {@code Prefer: omit-deprecated}. */
        DECLINED,
        /** The register says that the client has migrated. */
        MIGRATED
    }

    /**
     * Decides. A rule whose file says {@code contract} contracts once the gate has let it pass, or while its
     * {@code contract-anyway} stands, and is in migrate otherwise; for a client that is exempt it is in migrate anyway.
     *
     * @param clearance what the gate has let pass
     * @param client the identified client; empty for an unknown one
     * @param declines whether the request asks to omit deprecated members
     */
    public static Decision of(
            Deprecation deprecation, Clearance clearance, Optional<Client> client, boolean declines, Instant now) {
        Phase phase = phaseInEffect(deprecation, clearance, now);
        boolean contracted = phase == Phase.CONTRACT && !isExempt(deprecation, client, now);
        Optional<Withheld> withheld = contracted ? Optional.empty() : withheld(deprecation, client, declines);
        return new Decision(
                deprecation,
                phase == Phase.CONTRACT && !contracted ? Phase.MIGRATE : phase,
                contracted ? withoutOld(deprecation.upstream()) : deprecation.upstream(),
                contracted || withheld.isPresent() ? Form.NEW : Form.BOTH,
                deprecation.onConflict(),
                contracted,
                phase != Phase.EXPAND,
                withheld,
                until(deprecation, client, now));
    }

    /** The phase that takes effect at an instant, for whoever is not exempt. */
    public static Phase phaseInEffect(Deprecation deprecation, Clearance clearance, Instant now) {
        boolean contracts =
                deprecation.contract().anyway().filter(word -> word.stands(now)).isPresent()
                        || clearance.mayContract(deprecation, now);
        return isToContract(deprecation) && !contracts ? Phase.MIGRATE : deprecation.phase();
    }

    /** The first of the dates by which a contract in effect, or an exemption from one, ends by itself. */
    private static Optional<Instant> until(Deprecation deprecation, Optional<Client> client, Instant now) {
        if (!isToContract(deprecation)) {
            return Optional.empty();
        }
        Stream<Instant> word = deprecation.contract().anyway().stream().map(ContractAnyway::until);
        Stream<Instant> exemption = client
                .flatMap(known -> deprecation.contract().exemption(known.id(), now))
                .stream()
                .map(Exemption::until);
        return Stream.concat(word, exemption).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /** Whether the file asks for contract, be it in effect or not. */
    public static boolean isToContract(Deprecation deprecation) {
        return deprecation.phase() == Phase.CONTRACT;
    }

    /** An upstream that speaks both forms needs only the new one; an echo's old member is cut (4-http.md, Refusal). */
    private static Form withoutOld(Form upstream) {
        return upstream == Form.BOTH ? Form.NEW : upstream;
    }

    private static boolean isExempt(Deprecation deprecation, Optional<Client> client, Instant now) {
        return client.flatMap(known -> deprecation.contract().exemption(known.id(), now))
                .isPresent();
    }

    private static Optional<Withheld> withheld(Deprecation deprecation, Optional<Client> client, boolean declines) {
        if (declines) {
            return Optional.of(Withheld.DECLINED);
        }
        return client.filter(known -> known.migrated().contains(deprecation.id()))
                .map(known -> Withheld.MIGRATED);
    }
}

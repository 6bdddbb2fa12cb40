package io.deprecation.rule;

import io.deprecation.rule.Decision.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a rule stands towards one client at an instant, whatever the client asks for.
 *
 * @param phase the phase in effect for whoever is not exempt and whom no ramp has taken in
 * @param client the client's id, or {@link Client#UNKNOWN}
 */
record Standing(Deprecation deprecation, Clearance clearance, Phase phase, String client, Instant now) {

    static Standing of(Deprecation deprecation, Clearance clearance, Optional<Client> client, Instant now) {
        return new Standing(
                deprecation,
                clearance,
                Decision.phaseInEffect(deprecation, clearance, now),
                client.map(Client::id).orElse(Client.UNKNOWN),
                now);
    }

    /** The strictest reason for which the old shape is refused. */
    Optional<Refused> refused() {
        if (phase == Phase.EXPAND || isExempt()) {
            return Optional.empty();
        }
        if (phase == Phase.CONTRACT) {
            return Optional.of(Refused.CONTRACT);
        }
        if (isRamped()) {
            return Optional.of(Refused.RAMP);
        }
        return brownoutEnd(Brownout.On.REQUESTS).map(end -> Refused.BROWNOUT);
    }

    /** The phase in effect for this client, as it follows from why the old shape is refused. */
    Phase phaseForClient(Optional<Refused> refused) {
        boolean contracted = refused.filter(why -> why != Refused.BROWNOUT).isPresent();
        if (contracted) {
            return Phase.CONTRACT;
        }
        return phase == Phase.CONTRACT ? Phase.MIGRATE : phase;
    }

    /** The end of the brownout that the client is in. A brownout does something in migrate alone. */
    Optional<Instant> brownoutEnd(Brownout.On on) {
        return isScheduled() && !isExempt() ? deprecation.schedule().brownoutEnd(on, client, now) : Optional.empty();
    }

    /** The first instant to come at which, by a date in the file, the client may stand otherwise. */
    Optional<Instant> until() {
        if (!Decision.isToContract(deprecation) && !isScheduled()) {
            return Optional.empty();
        }
        Stream<Instant> word = Decision.isToContract(deprecation)
                ? deprecation.contract().anyway().stream().map(ContractAnyway::until)
                : Stream.empty();
        Stream<Instant> exemption = exemption().stream().map(Exemption::until);
        Stream<Instant> schedule =
                isScheduled() ? deprecation.schedule().nextChange(deprecation, client, now).stream() : Stream.empty();
        return Stream.of(word, exemption, schedule)
                .flatMap(dates -> dates)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    private boolean isScheduled() {
        return phase == Phase.MIGRATE && !deprecation.schedule().isEmpty();
    }

    /** Whether a step of the ramp that has begun may refuse the client: each asks the gate, or has its owner's word. */
    private boolean isRamped() {
        return isScheduled()
                && deprecation
                        .schedule()
                        .stepsOf(deprecation, client, now)
                        .anyMatch(step -> !step.asksTheGate() || clearance.mayRefuse(deprecation, client, now));
    }

    private boolean isExempt() {
        return exemption().isPresent();
    }

    /** Callers that are not registered cannot be exempt. */
    private Optional<Exemption> exemption() {
        return deprecation.contract().exemption(client, now);
    }
}

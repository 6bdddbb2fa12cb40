package io.deprecation.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule file schedules between the first signal and contract: brownouts, and a ramp. It says what is due; whether
 * that takes effect is in the {@link Decision}.
 *
 * @param brownouts the brownouts, past and to come
 * @param ramp the steps by which contract comes to some clients before others; those that have begun all count
 */
public record Schedule(List<Brownout> brownouts, List<RampStep> ramp) {

    /** Nothing is scheduled. */
    public static final Schedule NONE = new Schedule(List.of(), List.of());

    public Schedule {
        brownouts = List.copyOf(brownouts);
        ramp = List.copyOf(ramp);
    }

    public boolean isEmpty() {
        return brownouts.isEmpty() && ramp.isEmpty();
    }

    /** Whether the old form is ever to be cut out of answers for a while. */
    public boolean hasResponseBrownouts() {
        return brownouts.stream().anyMatch(brownout -> brownout.on() == Brownout.On.RESPONSES);
    }

    /** Whether answers to one client may be of another form than those to another, because of it. */
    boolean tellsClientsApart() {
        return !ramp.isEmpty()
                || brownouts.stream()
                        .anyMatch(brownout -> brownout.on() == Brownout.On.RESPONSES
                                && !brownout.clientele().isEveryone());
    }

    /**
     * The end of the brownout that a client is in. Where others follow without a break it is that of the last: a client
     * that comes back by then is not met by the next.
     */
    Optional<Instant> brownoutEnd(Brownout.On on, String client, Instant now) {
        Optional<Instant> end = Optional.empty();
        Optional<Instant> further = latestEnd(on, client, now);
        while (further.isPresent()) {
            end = further;
            further = latestEnd(on, client, end.get());
        }
        return end;
    }

    private Optional<Instant> latestEnd(Brownout.On on, String client, Instant now) {
        return brownoutsOf(client)
                .filter(brownout -> brownout.on() == on)
                .flatMap(brownout -> brownout.endOf(now).stream())
                .max(Comparator.naturalOrder());
    }

    /** When answers to a client are, were and will be without the old form, unless something keeps it from that. */
    public List<Window> responseBrownouts(String client) {
        return Window.union(brownoutsOf(client)
                .filter(brownout -> brownout.on() == Brownout.On.RESPONSES)
                .flatMap(brownout -> brownout.windows().stream())
                .toList());
    }

    /** The steps of the ramp that have taken a client in by an instant. */
    Stream<RampStep> stepsOf(Deprecation deprecation, String client, Instant now) {
        return ramp.stream().filter(step -> step.hasBegun(now)).filter(step -> step.includes(deprecation.id(), client));
    }

    /** The first instant after another at which something begins or ends for a client. */
    Optional<Instant> nextChange(Deprecation deprecation, String client, Instant now) {
        Stream<Instant> steps = ramp.stream()
                .filter(step -> !step.hasBegun(now))
                .filter(step -> step.includes(deprecation.id(), client))
                .map(RampStep::at);
        Stream<Instant> windows = brownoutsOf(client).flatMap(brownout -> brownout.nextChange(now).stream());
        return Stream.concat(steps, windows).min(Comparator.naturalOrder());
    }

    private Stream<Brownout> brownoutsOf(String client) {
        return brownouts.stream().filter(brownout -> brownout.clientele().includes(client));
    }
}

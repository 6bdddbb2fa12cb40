package io.deprecation.console.answer;

import io.deprecation.console.api.ClientStanding;
import io.deprecation.console.api.DeprecationStanding;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.rule.Client;
import io.deprecation.usage.burndown.ClientState;
import io.deprecation.usage.burndown.ClientState.Standing;
import io.deprecation.usage.burndown.Forecast;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How clients stand, as it goes out. */
final class Standings {

    private Standings() {}

    /** Whether a client still sends the old form, or may until a date. */
    static boolean isOnIt(ClientState state) {
        return DeprecationStanding.ON_IT.contains(word(state.standing()));
    }

    static ClientStanding ofClient(ClientState state, Optional<Client> known) {
        return new ClientStanding(
                state.client(),
                known.map(Client::name),
                known.flatMap(Client::accountManager),
                word(state.standing()),
                since(state),
                until(state),
                state.lastUse(),
                state.lastSeen(),
                expectedQuiet(state),
                state.words());
    }

    static DeprecationStanding ofDeprecation(String deprecation, ClientState state, MadeFrom interval) {
        return new DeprecationStanding(
                deprecation,
                word(state.standing()),
                since(state),
                until(state),
                state.lastUse(),
                state.lastSeen(),
                expectedQuiet(state),
                state.words(),
                interval);
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> since(ClientState state) {
        return state.standing() == Standing.QUIET ? state.day() : Optional.empty();
    }

    private static Optional<LocalDate> expectedQuiet(ClientState state) {
        return state.forecast() instanceof Forecast.Falling falling ? Optional.of(falling.quiet()) : Optional.empty();
    }

    private static Optional<LocalDate> until(ClientState state) {
        return state.standing() == Standing.EXEMPT ? state.day() : Optional.empty();
    }
}

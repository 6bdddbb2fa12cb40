package io.deprecation.console.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A deprecation and who is still on it.
 *
 * @param deprecation its id
 * @param summary one sentence; may be empty
 * @param owner the team that answers for it; may be empty
 * @param guide the migration guide
 * @param phase the phase that its file asks for
 * @param phaseInEffect the phase that is in effect: {@code migrate} where the file asks for a contract that nothing
 *     has let pass
 * @param deprecated when the old form was, or will be, deprecated
 * @param sunset when it is expected to be refused
 * @param daysToSunset the days from today to that of the sunset; negative if it has passed
 * @param interval what clients and forecast were made from
 * @param clients the clients that still send the old form, or may until a date: {@code active}, {@code fading} and
 *     {@code exempt}
 * @param forecast when the last of them may be quiet
 * @param gate whether it may contract
 */
public record DeprecationEntry(
        String deprecation,
        String summary,
        String owner,
        URI guide,
        String phase,
        String phaseInEffect,
        Instant deprecated,
        Instant sunset,
        long daysToSunset,
        MadeFrom interval,
        List<ClientStanding> clients,
        ForecastAnswer forecast,
        GateSummary gate) {

    public DeprecationEntry {
        clients = List.copyOf(clients);
    }
}

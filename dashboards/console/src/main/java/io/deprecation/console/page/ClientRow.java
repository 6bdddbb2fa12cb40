package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.ClientStanding;
import java.util.List;

/** A client in a deprecation's table. */
record ClientRow(
        String id,
        String name,
        String href,
        Pill state,
        String yesterday,
        String trend,
        String spark,
        String lastUse,
        String manager,
        String managerHref,
        boolean onIt) {

    private static final int SPARK_DAYS = 31;

    static ClientRow of(ClientStanding standing, ClientSeries series, boolean onIt) {
        return new ClientRow(
                standing.client(),
                standing.name().orElse(standing.client()),
                Links.client(standing.client()),
                StatePill.of(standing.state(), standing.words(), standing.lastSeen()),
                yesterday(standing, series),
                trend(standing),
                Sparks.of(lastDays(standing, series)),
                standing.lastUse().map(Words::day).orElse("never"),
                standing.accountManager().orElse(""),
                standing.accountManager().map(Links::manager).orElse(""),
                onIt);
    }

    private static List<LegacyDay> lastDays(ClientStanding standing, ClientSeries series) {
        return series.of(standing.client(), SPARK_DAYS);
    }

    private static String yesterday(ClientStanding standing, ClientSeries series) {
        int yesterday = series.size() - 2;
        if (yesterday < 0) {
            return "";
        }
        return (series.isComplete(yesterday) ? "" : "≥ ") + Words.count(series.on(standing.client(), yesterday));
    }

    private static String trend(ClientStanding standing) {
        return switch (standing.state()) {
            case "active" -> "not falling";
            case "fading" ->
                standing.expectedQuiet()
                        .map(day -> "quiet about " + Words.day(day))
                        .orElse("falling");
            case "exempt" ->
                standing.expectedQuiet()
                        .map(day -> "quiet about " + Words.day(day))
                        .orElse("exempt");
            default -> standing.lastUse().isPresent() ? "stopped" : "–";
        };
    }
}

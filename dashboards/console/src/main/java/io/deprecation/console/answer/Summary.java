package io.deprecation.console.answer;

import io.deprecation.console.api.ForecastAnswer;
import io.deprecation.console.api.GateSummary;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.BurndownDay;
import io.deprecation.usage.burndown.ClientState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lists and a client's page say of one deprecation: next to nothing of the thousands of counts that it is made from.
 *
 * @param deprecation the rule
 * @param interval what it was made from, and when
 * @param completeDays those of its days of which everything is known
 * @param lastDays the last of its days, today included
 * @param clients how each client stands, in the order of their ids
 * @param forecast when the last client may be quiet
 * @param gate what the gate says
 */
record Summary(
        Deprecation deprecation,
        MadeFrom interval,
        Set<LocalDate> completeDays,
        List<LegacyDay> lastDays,
        List<ClientState> clients,
        ForecastAnswer forecast,
        GateSummary gate) {

    /** A month, and today. */
    private static final int LAST_DAYS = 31;

    Summary {
        completeDays = Set.copyOf(completeDays);
        lastDays = List.copyOf(lastDays);
        clients = List.copyOf(clients);
    }

    /** Reads the ledger for it. */
    static Summary of(Reading reading, Deprecation deprecation) {
        Burndown burndown = reading.burndown(deprecation, reading.first());
        return new Summary(
                deprecation,
                reading.madeFrom(burndown),
                burndown.days().stream()
                        .filter(BurndownDay::complete)
                        .map(BurndownDay::day)
                        .collect(Collectors.toSet()),
                lastDays(burndown.days()),
                burndown.clients(),
                ForecastWords.of(burndown.forecast(), burndown.sunset()),
                GateAnswers.summary(reading, deprecation));
    }

    private static List<LegacyDay> lastDays(List<BurndownDay> days) {
        return days.subList(Math.max(0, days.size() - LAST_DAYS), days.size()).stream()
                .map(day -> new LegacyDay(
                        day.day(),
                        day.complete(),
                        day.legacy().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .toList();
    }

    /** How one client stands; empty if it was never seen with this deprecation, and is not named by it. */
    Optional<ClientState> client(String id) {
        return clients.stream().filter(state -> state.client().equals(id)).findFirst();
    }
}

package io.deprecation.console.answer;

import io.deprecation.console.api.BurndownDay;
import io.deprecation.console.api.BurndownDocument;
import io.deprecation.console.api.ClientDay;
import io.deprecation.console.api.Uses;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.burndown.Burndown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Burn-downs, of what there is a rule for and of what there was one for. Safe for use by many threads. */
public final class BurndownAnswers {

    private final Sources sources;

    public BurndownAnswers(Sources sources) {
        this.sources = sources;
    }

    /**
     * The burn-down over some days; empty if there is neither a rule nor a count for this id.
     *
     * @throws BadDaysException if the days cannot be told
     */
    public Optional<BurndownDocument> of(String id, AskedDays asked) {
        Reading reading = Reading.of(sources);
        Days days = asked.until(reading.today());
        LocalDate from = days.from().isBefore(reading.first()) ? days.from() : reading.first();
        Optional<Deprecation> rule = reading.catalog().deprecation(id);
        if (rule.isEmpty() && !reading.records().history().deprecations().contains(id)) {
            return Optional.empty();
        }
        Burndown burndown =
                rule.map(known -> reading.burndown(known, from)).orElseGet(() -> reading.burndownWithoutRule(id, from));
        return Optional.of(document(reading, burndown, days));
    }

    static BurndownDocument document(Reading reading, Burndown burndown, Days days) {
        Map<LocalDate, List<DailyUse>> uses = reading.daily(burndown.deprecation(), days.from()).stream()
                .collect(Collectors.groupingBy(DailyUse::day));
        return new BurndownDocument(
                burndown.deprecation(),
                days.from(),
                days.to(),
                reading.sampled(burndown.deprecation(), days.from()),
                burndown.days().stream()
                        .filter(day -> days.contain(day.day()))
                        .map(day -> new BurndownDay(
                                day.day(), day.complete(), clients(uses.getOrDefault(day.day(), List.of()))))
                        .toList(),
                ForecastWords.of(burndown.forecast(), burndown.sunset()));
    }

    private static List<ClientDay> clients(List<DailyUse> day) {
        return day.stream()
                .collect(Collectors.groupingBy(DailyUse::client, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(client -> new ClientDay(client.getKey(), UseCounts.of(client.getValue())))
                .filter(client -> !client.uses().equals(Uses.NONE))
                .toList();
    }
}

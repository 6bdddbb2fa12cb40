package io.deprecation.demo.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.Sample;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Observation;
import io.deprecation.usage.RegisterEntry;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.BurndownInput;
import io.deprecation.usage.gate.GateTerms;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Samples of the committed rules, and what the burn-down makes of them. */
final class Told {

    static final List<Deprecation> RULES = new RuleDirectory(Path.of("../../deprecation-rules"))
            .load().rules().stream().map(LoadedRule::deprecation).toList();

    private static final Map<String, RegisterEntry> REGISTER = Map.of(
            "umbrella", new RegisterEntry("umbrella", true, false, Optional.empty(), Optional.empty()),
            "hooli",
                    new RegisterEntry(
                            "hooli",
                            false,
                            false,
                            Optional.empty(),
                            Optional.of(Instant.parse("2100-01-01T00:00:00Z"))));

    private Told() {}

    static Sample sample(String deprecation, LocalDate today, long seed) {
        return Quarter.samples(RULES, today, seed).stream()
                .filter(sample -> sample.deprecation().equals(deprecation))
                .findFirst()
                .orElseThrow();
    }

    /** The burn-down on the morning after the sample, of some of the clients. */
    static Burndown burndown(Sample sample, Predicate<String> clients) {
        return Burndown.of(new BurndownInput(
                sample.deprecation(),
                sample.from(),
                sample.until().atTime(9, 0).toInstant(ZoneOffset.UTC),
                Optional.of(sample.from().atStartOfDay(ZoneOffset.UTC).toInstant()),
                GateTerms.DEFAULT_QUIET_FOR,
                daily(sample).stream().filter(use -> clients.test(use.client())).toList(),
                List.of(),
                List.of(),
                REGISTER,
                Set.of(),
                sample.phases(),
                Optional.empty()));
    }

    static List<DailyUse> daily(Sample sample) {
        record Key(LocalDate day, String client, Observation observation) {}
        return sample.uses().stream()
                .collect(groupingBy(
                        count -> new Key(
                                day(count), count.use().client(), count.use().observation()),
                        summingLong(HourlyCount::count)))
                .entrySet()
                .stream()
                .map(entry -> new DailyUse(
                        entry.getKey().day(),
                        entry.getKey().client(),
                        entry.getKey().observation(),
                        entry.getValue()))
                .toList();
    }

    static LocalDate day(HourlyCount count) {
        return LocalDate.ofInstant(count.hour(), ZoneOffset.UTC);
    }
}

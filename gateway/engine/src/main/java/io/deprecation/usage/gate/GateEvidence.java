package io.deprecation.usage.gate;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.SampleDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted of one deprecation, as the ledger gives it out ({@link io.deprecation.usage.UseHistory}).
 *
 * @param countedSince since when the rule has counted what it would refuse now; empty if it is not known. A rule whose
 *     match or change was edited has counted since then alone
 * @param from the first day of {@code daily}; {@link Window#first} of the widest window, or earlier
 * @param daily the uses by day, up to now
 * @param hourly the uses by hour, as far back as they are kept
 * @param activity when clients were seen at all
 * @param gaps stretches for which counts may be missing: those since {@code from}, and all of processes that vanished
 * @param sample the days whose counts were made up for a demonstration
 * @param contracts what consumer contracts say
 * @param refused since when a ramp has refused clients that the gate had cleared
 */
public record GateEvidence(
        Optional<Instant> countedSince,
        LocalDate from,
        List<DailyUse> daily,
        List<HourlyUse> hourly,
        List<Activity> activity,
        List<Gap> gaps,
        Optional<SampleDays> sample,
        ConsumerContracts contracts,
        Map<String, Instant> refused) {

    public GateEvidence {
        daily = List.copyOf(daily);
        hourly = List.copyOf(hourly);
        activity = List.copyOf(activity);
        gaps = List.copyOf(gaps);
        refused = Map.copyOf(refused);
    }
}

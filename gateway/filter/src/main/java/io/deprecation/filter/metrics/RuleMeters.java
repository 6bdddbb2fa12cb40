package io.deprecation.filter.metrics;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Gauges of the rules in force: their phase in effect, and their sunset. Safe for use by many threads. */
public final class RuleMeters {

    private final MultiGauge phase;
    private final MultiGauge sunset;
    private final Clearance clearance;
    private final InstantSource clock;

    public RuleMeters(MeterRegistry registry, Clearance clearance, InstantSource clock) {
        this.clearance = clearance;
        this.clock = clock;
        phase = MultiGauge.builder("deprecation.phase")
                .description("1 for the phase that a deprecation is in, 0 for the others")
                .register(registry);
        sunset = MultiGauge.builder("deprecation.sunset.timestamp")
                .description("When the old form is expected to be refused, in seconds since the epoch")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Shows the rules of a generation in place of those before. */
    public void show(Catalog catalog) {
        List<Deprecation> all = catalog.deprecations();
        phase.register(all.stream().flatMap(this::phaseRows).toList(), true);
        sunset.register(all.stream().map(RuleMeters::sunsetRow).toList(), true);
    }

    private Stream<Row<?>> phaseRows(Deprecation deprecation) {
        return Stream.of(Phase.values())
                .map(each -> Row.of(
                        Tags.of("deprecation", deprecation.id(), "phase", each.word()),
                        deprecation,
                        rule -> Decision.phaseInEffect(rule, clearance, clock.instant()) == each ? 1 : 0));
    }

    private static Row<?> sunsetRow(Deprecation deprecation) {
        return Row.of(
                Tags.of("deprecation", deprecation.id()), deprecation.sunset().getEpochSecond());
    }
}

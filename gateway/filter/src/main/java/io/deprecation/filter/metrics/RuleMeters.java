package io.deprecation.filter.metrics;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Gauges of the rules in force: their phase in effect and the one asked for, their dates, and what is wrong with an edit
 * that does not serve. Safe for use by many threads.
 */
public final class RuleMeters {

    private final MeterRegistry registry;
    private final MultiGauge phase;
    private final MultiGauge sunset;
    private final MultiGauge contractAsked;
    private final MultiGauge anywayUntil;
    private final Clearance clearance;
    private final InstantSource clock;

    public RuleMeters(MeterRegistry registry, Clearance clearance, InstantSource clock) {
        this.registry = registry;
        this.clearance = clearance;
        this.clock = clock;
        phase = MultiGauge.builder("deprecation.phase")
                .description("1 for the phase that a deprecation is in, 0 for the others")
                .register(registry);
        sunset = MultiGauge.builder("deprecation.sunset.timestamp")
                .description("When the old form is expected to be refused, in seconds since the epoch")
                .baseUnit("seconds")
                .register(registry);
        contractAsked = MultiGauge.builder("deprecation.contract.asked")
                .description("1 if a deprecation's file says contract, be it in effect or not, else 0")
                .register(registry);
        anywayUntil = MultiGauge.builder("deprecation.contract.anyway.until.timestamp")
                .description("When the owner's word that stands in for a pass ends, in seconds since the epoch")
                .baseUnit("seconds")
                .register(registry);
    }

    /**
     * Shows what is wrong with the rules as they were edited last.
     *
     * @param problems how many problems keep the edit from serving
     */
    public void broken(IntSupplier problems) {
        Gauge.builder("deprecation.rules.problems", problems::getAsInt)
                .description("Problems that keep the rules as they are from serving; 0 if they serve")
                .register(registry);
    }

    /** Shows the rules of a generation in place of those before. */
    public void show(Catalog catalog) {
        List<Deprecation> all = catalog.deprecations();
        phase.register(all.stream().flatMap(this::phaseRows).toList(), true);
        sunset.register(all.stream().map(RuleMeters::sunsetRow).toList(), true);
        contractAsked.register(all.stream().map(RuleMeters::askedRow).toList(), true);
        anywayUntil.register(all.stream().flatMap(RuleMeters::anywayRow).toList(), true);
    }

    private Stream<Row<?>> phaseRows(Deprecation deprecation) {
        return Stream.of(Phase.values())
                .map(each -> Row.of(
                        Tags.of("deprecation", deprecation.id(), "phase", each.word()),
                        deprecation,
                        rule -> Decision.phaseInEffect(rule, clearance, clock.instant()) == each ? 1 : 0));
    }

    private static Row<?> sunsetRow(Deprecation deprecation) {
        return Row.of(tags(deprecation), deprecation.sunset().getEpochSecond());
    }

    private static Row<?> askedRow(Deprecation deprecation) {
        return Row.of(tags(deprecation), Decision.isToContract(deprecation) ? 1 : 0);
    }

    /** Where the file does not ask for contract, the word stands in for nothing. */
    private static Stream<Row<?>> anywayRow(Deprecation deprecation) {
        return deprecation.contract().anyway().filter(word -> Decision.isToContract(deprecation)).stream()
                .map(word -> Row.of(tags(deprecation), word.until().getEpochSecond()));
    }

    private static Tags tags(Deprecation deprecation) {
        return Tags.of("deprecation", deprecation.id());
    }
}

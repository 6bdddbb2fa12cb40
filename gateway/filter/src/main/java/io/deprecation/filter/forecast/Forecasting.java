package io.deprecation.filter.forecast;

import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.metrics.ForecastMeters;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.burndown.Forecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Forecasts one deprecation at a time, the one that was forecast longest ago, and shows what is known. One that cannot be
 * forecast now is shown no more, because an old forecast would pass for a new one. For one thread.
 */
final class Forecasting {

    private static final Log LOG = LogFactory.getLog(Forecasting.class);

    /** As many days as the console's burn-downs are made from, so that both tell the same day. */
    private static final int DAYS = 90;
    /** A forecast is of days, and each reads three months of counts. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Inquiry inquiry;
    private final ForecastMeters meters;
    private final Map<String, Made> known = new HashMap<>();

    private record Made(Deprecation rule, Optional<Forecast> forecast, Instant at) {}

    Forecasting(Inquiry inquiry, ForecastMeters meters) {
        this.inquiry = inquiry;
        this.meters = meters;
    }

    /** Makes the forecast that is due, if one is. */
    void run(Catalog catalog, Instant now) {
        boolean forgotten = known.keySet()
                .retainAll(catalog.deprecations().stream().map(Deprecation::id).toList());
        Optional<Deprecation> due = catalog.deprecations().stream()
                .filter(rule -> isDue(rule, now))
                .min(Comparator.comparing(this::madeAt));
        due.ifPresent(rule -> known.put(rule.id(), new Made(rule, forecast(catalog, rule, now), now)));
        if (forgotten || due.isPresent()) {
            show();
        }
    }

    private boolean isDue(Deprecation rule, Instant now) {
        Made last = known.get(rule.id());
        // A clock that was put back must not put the forecast off.
        return last == null || !last.rule.equals(rule) || now.isBefore(last.at) || !now.isBefore(last.at.plus(AGAIN));
    }

    private Instant madeAt(Deprecation rule) {
        Made last = known.get(rule.id());
        return last == null ? Instant.MIN : last.at;
    }

    private Optional<Forecast> forecast(Catalog catalog, Deprecation rule, Instant now) {
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
        try {
            return Optional.of(
                    inquiry.burndown(rule, catalog.clients(), from, now).forecast());
        } catch (LedgerUnavailableException silent) {
            return Optional.empty();
        } catch (RuntimeException unexpected) {
            // One rule that cannot be forecast must not keep the others from it.
            LOG.error("Deprecation " + rule.id() + " could not be forecast", unexpected);
            return Optional.empty();
        }
    }

    private void show() {
        meters.show(known.entrySet().stream()
                .filter(entry -> entry.getValue().forecast.isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().forecast.orElseThrow())));
    }
}

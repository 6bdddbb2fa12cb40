package io.deprecation.filter.forecast;

import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.metrics.ForecastMeters;
import io.deprecation.rule.file.Generations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Looks on a thread of its own whether a forecast is due, away from traffic and from the gate. */
public final class ForecastRounds {

    private static final Log LOG = LogFactory.getLog(ForecastRounds.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Generations generations;
    private final InstantSource clock;
    private final Forecasting forecasting;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "deprecation-forecast");
        thread.setDaemon(true);
        return thread;
    });

    public ForecastRounds(Generations generations, Inquiry inquiry, ForecastMeters meters, InstantSource clock) {
        this.generations = generations;
        this.clock = clock;
        this.forecasting = new Forecasting(inquiry, meters);
    }

    /** Begins to look. */
    public void begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks no more. Interrupts nothing: that would close the channel of the file that H2 is reading. */
    public void end() {
        thread.shutdown();
    }

    /** An exception would end the schedule, and with it all later forecasts. */
    private void look() {
        try {
            forecasting.run(generations.current(), clock.instant());
        } catch (RuntimeException unexpected) {
            LOG.error("Forecasting failed", unexpected);
        }
    }
}

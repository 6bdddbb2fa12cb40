package io.deprecation.filter.counting;

import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.usage.UseRecorder;
import org.springframework.web.server.ServerWebExchange;

/** Where exchanges are counted: the ledger, which is the truth, the meters, and the log of drift. Safe for use by many threads. */
public final class Counting {

    private final UseRecorder recorder;
    private final DeprecationMeters meters;
    private final DriftLog driftLog;

    public Counting(UseRecorder recorder, DeprecationMeters meters, DriftLog driftLog) {
        this.recorder = recorder;
        this.meters = meters;
        this.driftLog = driftLog;
    }

    /** Begins to count an exchange, which has its count with it from now on. */
    public Count begin(ServerWebExchange exchange, Ruling ruling) {
        var count = new Count(recorder, meters, driftLog, ruling, exchange.getRequest());
        exchange.getAttributes().put(Count.ATTRIBUTE, count);
        return count;
    }
}

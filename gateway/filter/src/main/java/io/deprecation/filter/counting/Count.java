package io.deprecation.filter.counting;

import io.deprecation.change.Found;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Client;
import io.deprecation.rule.Operation;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.UseRecorder;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What one exchange is counted as, for each rule that matched it (design 5-usage.md, "A use"). The request is counted
 * once it is known both what was found in it and how it was answered, which is before the first byte of the answer, but
 * for a request that is still being read then. Safe for use by the threads of one exchange.
 */
public final class Count {

    static final String ATTRIBUTE = Count.class.getName();

    private final UseRecorder recorder;
    private final DeprecationMeters meters;
    private final DriftLog driftLog;
    private final Ruling ruling;
    private final String client;
    private final String method;
    private final @Nullable String userAgent;
    /** Of which rules it is on record with which user agent the old form was sent or got. */
    private final BitSet witnessed = new BitSet();

    private Supplier<Findings> soFar;
    private @Nullable Findings findings;
    private Outcome outcome = Outcome.FORWARDED;
    private @Nullable StatusClass status;
    private boolean counted;

    Count(UseRecorder recorder, DeprecationMeters meters, DriftLog driftLog, Ruling ruling, ServerHttpRequest request) {
        this.recorder = recorder;
        this.meters = meters;
        this.driftLog = driftLog;
        this.ruling = ruling;
        this.client = ruling.client().map(Client::id).orElse(Use.UNKNOWN);
        this.method = request.getMethod().name();
        this.userAgent = request.getHeaders().getFirst(HttpHeaders.USER_AGENT);
        this.soFar = () -> Findings.none(ruling);
    }

    /** The count of an exchange that a rule has matched. */
    public static Count of(ServerWebExchange exchange) {
        Count count = exchange.getAttribute(ATTRIBUTE);
        return Objects.requireNonNull(count, "the exchange is not counted");
    }

    /** Takes note that the request goes on before it has been read to its end, and of how to ask what is found by then. */
    public synchronized void reading(Supplier<Findings> soFar) {
        this.soFar = soFar;
    }

    /** Takes note of what was found in the request, and of what becomes of it. The first word counts. */
    public synchronized void found(Findings findings, Outcome outcome) {
        if (this.findings == null) {
            this.findings = findings;
            this.outcome = outcome;
            meters.request(ruling, findings, outcome);
            countRequest();
        }
    }

    /** Takes note of the answer's final status, before its first byte goes out. */
    public synchronized void answered(int code) {
        if (status == null) {
            status = StatusClass.of(code);
            countRequest();
        }
    }

    /**
     * Takes note that the exchange failed, which may yet be answered with an error: what was found in a body that was
     * not read to its end was sent all the same.
     */
    public synchronized void failed() {
        if (findings == null) {
            found(soFar.get(), Outcome.FORWARDED);
        }
    }

    /**
     * Takes note that nothing more comes of the exchange: a client that is gone has got no answer, and what was found in
     * a body that was not read to its end was sent all the same.
     */
    public synchronized void ended() {
        status = status == null ? StatusClass.NONE : status;
        failed();
        countRequest();
    }

    /** Counts that a response did, or did not, take the old form of one rule along. */
    public synchronized void response(int rule, Outcome delivery, int code) {
        meters.response(ruling, rule, delivery);
        record(rule, Observation.response(delivery, StatusClass.of(code)));
        if (delivery.isRead()) {
            witness(rule);
        }
    }

    /**
     * Counts that a response contradicts one rule by the form that was found in it.
     *
     * @param pointers where it was found, as far as is known
     */
    public synchronized void drift(int rule, Found found, int code, List<String> pointers) {
        meters.drift(ruling, rule);
        record(rule, Observation.drift(Kinds.of(found), StatusClass.of(code)));
        driftLog.tell(ruling, rule, method, found, pointers);
    }

    private void countRequest() {
        if (findings == null || status == null || counted) {
            return;
        }
        counted = true;
        for (int rule = 0; rule < ruling.operations().size(); rule++) {
            Kind kind = Kinds.of(findings.found().get(rule));
            if (kind != Kind.NONE) {
                record(rule, Observation.request(kind, outcome, status));
            }
            record(rule, Observation.traffic(kind, outcome, status));
            if (kind.isLegacyUse()) {
                witness(rule);
            }
        }
    }

    private void record(int rule, Observation observation) {
        Operation operation = ruling.operations().get(rule);
        recorder.count(
                operation.deprecation().id(),
                client,
                observation,
                operation.template().pattern(),
                method);
    }

    private void witness(int rule) {
        if (userAgent != null && !witnessed.get(rule)) {
            witnessed.set(rule);
            recorder.userAgent(ruling.operations().get(rule).deprecation().id(), client, userAgent);
        }
    }
}

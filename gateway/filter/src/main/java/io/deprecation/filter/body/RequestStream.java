package io.deprecation.filter.body;

import io.deprecation.filter.counting.Count;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.refusal.Judge;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.usage.Outcome;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Watches a large request body while it is being forwarded, and ends it when it has to be refused after all. */
final class RequestStream {

    private final Ruling ruling;
    private final RequestReading reading;
    private final DeprecationMeters meters;
    private final Count count;
    private volatile Optional<Refusal> refusal = Optional.empty();

    RequestStream(Ruling ruling, RequestReading reading, DeprecationMeters meters, Count count) {
        this.ruling = ruling;
        this.reading = reading;
        this.meters = meters;
        this.count = count;
    }

    /** The pieces that were read, up to the end, or to the point where the body is refused. */
    Flux<byte[]> of(Flux<byte[]> pieces) {
        return pieces.doOnNext(piece -> abortIfRefused())
                .concatWith(Mono.fromSupplier(this::last))
                .filter(piece -> piece.length > 0);
    }

    private byte[] last() {
        reading.finish();
        abortIfRefused();
        meters.rewrite("request", reading.nanos());
        Findings findings = reading.findings();
        ruling.found(findings.found());
        count.found(findings, Outcome.FORWARDED);
        return reading.drain();
    }

    private void abortIfRefused() {
        Findings findings = reading.findings();
        // An upstream that answers before the end may already say what is wrong with what it has.
        ruling.found(findings.found());
        refusal = reading.isBroken() ? Optional.of(Refusal.of(Reason.MALFORMED_BODY)) : Judge.judge(ruling, findings);
        refusal.ifPresent(why -> {
            count.found(findings, why.reason().outcome());
            throw new BrokenOffException(why.reason());
        });
    }

    /** The refusal that ended the body, if one did. */
    Optional<Refusal> refusal() {
        return refusal;
    }
}

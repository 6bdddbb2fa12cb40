package io.deprecation.filter.body;

import io.deprecation.filter.base.BaseFetch;
import io.deprecation.filter.counting.Count;
import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.parameter.RequestParameters;
import io.deprecation.filter.refusal.Judge;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.filter.refusal.Refusals;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Unreadable;
import io.deprecation.json.Limits;
import io.deprecation.json.Plan;
import io.deprecation.json.Translator;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.Place;
import io.deprecation.usage.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Translates request bodies, and refuses requests for what is found in them, before anything is forwarded wherever a
 * body can be judged as a whole (design 4-http.md). Safe for use by many threads.
 */
public final class RequestBodies {

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

    private static final int MORE_THAN_ANY_RETRY = Integer.MAX_VALUE / 2;

    private final Plans plans = new Plans();
    private final Limits limits;
    private final long limit;
    private final Buffering buffering;
    private final DeprecationMeters meters;
    private final Refusals refusals;
    private final ChangedWins changedWins;

    /**
     * @param limits of the rewriter
     * @param limit the most bytes of a decoded body that are held to be judged as a whole
     * @param buffering the room for all of them
     * @param bases asks what the upstream has, where the form that was changed wins
     */
    public RequestBodies(
            Limits limits,
            long limit,
            Buffering buffering,
            DeprecationMeters meters,
            Refusals refusals,
            BaseFetch bases) {
        this.limits = limits;
        this.limit = limit;
        this.buffering = buffering;
        this.meters = meters;
        this.refusals = refusals;
        this.changedWins = new ChangedWins(bases, limits);
    }

    /** Hands the exchange on to {@code next} with its body translated, or answers it with a refusal. */
    public Mono<Void> translate(
            ServerWebExchange exchange, Ruling ruling, Function<ServerWebExchange, Mono<Void>> next) {
        Optional<RequestParameters> parameters = RequestParameters.of(exchange, ruling);
        var onward = new Onward(
                next,
                parameters
                        .<UnaryOperator<ServerWebExchange>>map(head -> head::applyTo)
                        .orElse(UnaryOperator.identity()));
        Findings ofHead = Findings.none(ruling);
        return Judge.judge(ruling, ofHead).isPresent()
                ? asItCame(exchange, ruling, ofHead, onward)
                : translateBody(exchange, ruling, onward);
    }

    /**
     * The rest of an exchange's way.
     *
     * @param chain what comes after
     * @param head puts the translated query and headers into the request
     */
    private record Onward(Function<ServerWebExchange, Mono<Void>> chain, UnaryOperator<ServerWebExchange> head) {

        Mono<Void> apply(ServerWebExchange exchange) {
            return chain.apply(head.apply(exchange));
        }
    }

    private Mono<Void> translateBody(ServerWebExchange exchange, Ruling ruling, Onward next) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        MediaKind kind = MediaKind.ofRequest(headers, ruling.concerns(Place.FORM));
        if (MediaKind.isForm(headers)) {
            ruling.bodyIsForm();
        }
        if (!ruling.readsRequestBody() || kind == MediaKind.OTHER || isEmpty(exchange.getRequest())) {
            return withoutBody(exchange, ruling, next);
        }
        Optional<Coding> coding = Coding.of(headers);
        if (kind == MediaKind.OTHER_CHARSET || coding.isEmpty()) {
            return unread(exchange, ruling, Unreadable.ENCODING, next);
        }
        if (ruling.refuses() && headers.getContentLength() > limit) {
            return unread(exchange, ruling, Unreadable.TOO_LARGE, next);
        }
        if (!buffering.hasRoomFor(Math.min(headers.getContentLength(), limit))) {
            return shed(exchange);
        }
        return Flux.using(
                        () -> reading(exchange, ruling, kind, coding.get()),
                        reading -> read(exchange, ruling, reading, next),
                        RequestReading::release)
                .then();
    }

    private RequestReading reading(ServerWebExchange exchange, Ruling ruling, MediaKind kind, Coding coding) {
        boolean patches = HttpMethod.PATCH.equals(exchange.getRequest().getMethod());
        return new RequestReading(
                ruling,
                plans.request(ruling, kind.holdsWholeObjects(patches)),
                plan -> new Pipe(translator(kind, plan, ruling), Decoder.of(coding), coding, meters::nanoTime),
                limit,
                new Held(buffering.room()),
                kind);
    }

    private Translator translator(MediaKind kind, Plan plan, Ruling ruling) {
        Translator members = kind.translator(plan, limits);
        return ruling.parameters()
                .map(parameters -> kind.translator(members, parameters, limits))
                .orElse(members);
    }

    /** Within the limit no piece comes out, only the end; beyond it each piece does, beginning with the one too many. */
    private Flux<Void> read(ServerWebExchange exchange, Ruling ruling, RequestReading reading, Onward next) {
        return exchange.getRequest()
                .getBody()
                .map(Buffers::take)
                .filter(reading::take)
                .switchOnFirst((first, pieces) -> {
                    if (first.isOnError()) {
                        return pieces.then();
                    }
                    if (reading.isShed()) {
                        return shed(exchange);
                    }
                    return reading.isLarge()
                            ? stream(exchange, ruling, reading, pieces.map(taken -> reading.drain()), next)
                            : whole(exchange, ruling, reading, next);
                });
    }

    private Mono<Void> whole(ServerWebExchange exchange, Ruling ruling, RequestReading reading, Onward next) {
        if (reading.isEmpty()) {
            return withoutBody(exchange, ruling, next);
        }
        reading.finish();
        ruling.parameters().ifPresent(MessageParameters::translateWithoutBody);
        // What the codings hold is not needed while the upstream takes its time.
        reading.close();
        return Judge.hangsOnBase(ruling, reading.findings())
                ? changedWins
                        // What is asked of the upstream leaves fields out that may have been made just now.
                        .settle(next.head().apply(exchange), reading, next.chain())
                        .flatMap(settled -> judged(exchange, ruling, settled, next))
                : judged(exchange, ruling, reading, next);
    }

    private Mono<Void> judged(ServerWebExchange exchange, Ruling ruling, RequestReading reading, Onward next) {
        meters.rewrite("request", reading.nanos());
        Findings findings = reading.findings();
        Optional<Refusal> refusal = Judge.judge(ruling, findings);
        count(exchange, ruling, findings, refusal);
        if (refusal.isPresent()) {
            return refusals.answer(exchange, refusal.get());
        }
        return next.apply(exchange.mutate()
                .request(TranslatedRequest.whole(exchange, reading.body(), reading.isEdited()))
                .build());
    }

    private Mono<Void> stream(
            ServerWebExchange exchange, Ruling ruling, RequestReading reading, Flux<byte[]> pieces, Onward next) {
        if (ruling.refuses()) {
            return unread(exchange, ruling, Unreadable.TOO_LARGE, next);
        }
        ruling.parameters().ifPresent(MessageParameters::translateWithoutBody);
        Optional<Refusal> refusal = Judge.judge(ruling, reading.findings());
        if (refusal.isPresent()) {
            count(exchange, ruling, reading.findings(), refusal);
            return refusals.answer(exchange, refusal.get());
        }
        reading.startStreaming();
        forbidRetries(exchange);
        Count.of(exchange).reading(reading::findings);
        var watched = new RequestStream(ruling, reading, meters, Count.of(exchange));
        ServerWebExchange streamed = exchange.mutate()
                .request(TranslatedRequest.streamed(exchange, watched.of(pieces), !reading.isVerbatim()))
                .build();
        return next.apply(streamed).onErrorResume(failure -> afterAbort(exchange, watched, failure));
    }

    /** What has gone by cannot be sent again, so a Retry on the route is told that it has had its share. */
    private static void forbidRetries(ServerWebExchange exchange) {
        exchange.getAttributes().put(RetryGatewayFilterFactory.RETRY_ITERATION_KEY, MORE_THAN_ANY_RETRY);
    }

    /** The client that sends is told why, unless an upstream that answers early has had the word already. */
    private Mono<Void> afterAbort(ServerWebExchange exchange, RequestStream watched, Throwable failure) {
        return watched.refusal()
                .filter(refusal -> !exchange.getResponse().isCommitted())
                .map(refusal -> refusals.answer(exchange, refusal))
                .orElseGet(() -> Mono.error(failure));
    }

    private Mono<Void> unread(ServerWebExchange exchange, Ruling ruling, Unreadable why, Onward next) {
        ruling.parameters().ifPresent(MessageParameters::translateWithoutBody);
        return asItCame(exchange, ruling, Findings.unread(ruling, why), next);
    }

    private Mono<Void> withoutBody(ServerWebExchange exchange, Ruling ruling, Onward next) {
        ruling.parameters().ifPresent(MessageParameters::translateWithoutBody);
        return asItCame(exchange, ruling, Findings.none(ruling), next);
    }

    private Mono<Void> asItCame(ServerWebExchange exchange, Ruling ruling, Findings findings, Onward next) {
        Optional<Refusal> refusal = Judge.judge(ruling, findings);
        count(exchange, ruling, findings, refusal);
        return refusal.map(found -> refusals.answer(exchange, found)).orElseGet(() -> next.apply(exchange));
    }

    private static void count(ServerWebExchange exchange, Ruling ruling, Findings findings, Optional<Refusal> refusal) {
        ruling.found(findings.found());
        Count.of(exchange)
                .found(
                        findings,
                        refusal.map(Refusal::reason).map(Reason::outcome).orElse(Outcome.FORWARDED));
    }

    /** Nothing was judged, and nothing is handed on. */
    private Mono<Void> shed(ServerWebExchange exchange) {
        buffering.shed();
        return refusals.answer(exchange, Refusal.of(Reason.OVERLOADED));
    }

    /** Whether it is known beforehand that there is no body, so that its headers mean nothing. */
    private static boolean isEmpty(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean announced = headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return headers.getContentLength() == 0 || (!announced && BODILESS.contains(request.getMethod()));
    }
}

package io.deprecation.filter.body;

import io.deprecation.change.Found;
import io.deprecation.filter.counting.Count;
import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import io.deprecation.filter.headers.AcceptEncoding;
import io.deprecation.filter.headers.ClientVersion;
import io.deprecation.filter.headers.ResponseHeaders;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.stream.OpenStreams;
import io.deprecation.json.Limits;
import io.deprecation.json.Plan;
import io.deprecation.json.Translator;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Says how the body of a response is translated, and edits the headers that speak of its bytes (design 4-http.md). Safe
 * for use by many threads.
 */
public final class ResponseBodies {

    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;

    private final Plans plans = new Plans();
    private final Limits limits;
    private final long unpacked;
    private final DeprecationMeters meters;
    private final OpenStreams streams;

    /**
     * @param limits of the rewriter
     * @param unpacked how many bytes a packed body may be decoded to, however tight it is packed
     * @param streams keeps the streams of records that are under way
     */
    public ResponseBodies(Limits limits, long unpacked, DeprecationMeters meters, OpenStreams streams) {
        this.limits = limits;
        this.unpacked = unpacked;
        this.meters = meters;
        this.streams = streams;
    }

    /** The exchange with a response whose body will be translated on its way to the client. */
    public ServerWebExchange decorate(ServerWebExchange exchange, Ruling ruling) {
        return ruling.rulesResponseBody() || ruling.mayRewordErrors()
                ? exchange.mutate()
                        .response(new TranslatedResponse(exchange, ruling, this))
                        .build()
                : exchange;
    }

    /**
     * What reads a body that is about to be written; empty if it passes as it is. Called once for a response.
     *
     * @throws BrokenOffException if the body may hold the old form, must not, and cannot be read
     */
    Optional<Supplier<ResponseReading>> reading(ServerWebExchange exchange, Ruling ruling) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        int status = status(response);
        if (status == NOT_MODIFIED) {
            Deliveries.count(ruling, status, Count.of(exchange));
        }
        Optional<Plan> plan = plan(headers, ruling, status);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            ResponseHeaders.rewritten(headers, ClientVersion.takesChunks(exchange.getRequest()));
            return Optional.empty();
        }
        Optional<Coding> coding = Coding.of(headers);
        MediaKind kind = MediaKind.ofResponse(headers);
        if (coding.isEmpty() || !kind.isReadableResponse() || status == PARTIAL_CONTENT) {
            Deliveries.count(ruling, status, Count.of(exchange));
            passUnread(ruling, status);
            return Optional.empty();
        }
        return Optional.of(reading(exchange, ruling, status, () -> kind.translator(plan.get(), limits), coding.get()));
    }

    /** Says once that a stream of records has to end before its upstream ends it. */
    Mono<Boolean> end(ServerWebExchange exchange, Ruling ruling) {
        return streams.end(exchange.getRequest(), ruling, status(exchange.getResponse()));
    }

    private Supplier<ResponseReading> reading(
            ServerWebExchange exchange, Ruling ruling, int status, Supplier<Translator> translator, Coding from) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ResponseHeaders.rewritten(headers, ClientVersion.takesChunks(exchange.getRequest()));
        boolean accepted = AcceptEncoding.accepts(exchange.getRequest().getHeaders(), from.token());
        Coding to = accepted ? from : Coding.IDENTITY;
        if (to == Coding.IDENTITY) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
        return () -> new ResponseReading(
                ruling,
                status,
                new Pipe(translator.get(), Decoder.of(from, unpacked), to, meters::nanoTime),
                from != to,
                meters,
                Count.of(exchange));
    }

    private static int status(ServerHttpResponse response) {
        return Optional.ofNullable(response.getStatusCode())
                .map(HttpStatusCode::value)
                .orElse(200);
    }

    private void passUnread(Ruling ruling, int status) {
        for (int rule = 0; rule < ruling.operations().size(); rule++) {
            if (Ruling.rulesResponse(ruling.operations().get(rule), status)) {
                meters.untranslated(ruling, rule, Found.UNREAD);
            }
        }
        if (ruling.newFormIsRequired(status)) {
            throw new BrokenOffException(Reason.UNREADABLE_UPSTREAM);
        }
    }

    /** What is to be done with a body: its members are translated, and what it says of the request's is reworded. */
    private Optional<Plan> plan(HttpHeaders headers, Ruling ruling, int status) {
        MediaKind kind = MediaKind.ofResponse(headers);
        if (kind == MediaKind.OTHER || status == 204 || status == 205 || headers.getContentLength() == 0) {
            return Optional.empty();
        }
        Optional<Plan> members =
                ruling.rulesResponseBody(status) ? Optional.of(plans.response(ruling, status)) : Optional.empty();
        Optional<Plan> errors = kind == MediaKind.JSON && ruling.rewordsErrors(status)
                ? plans.errors(ruling, MediaKind.isProblem(headers))
                : Optional.empty();
        return members.map(plan -> errors.map(plan::andThen).orElse(plan)).or(() -> errors);
    }
}

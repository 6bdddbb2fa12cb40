package io.deprecation.filter.upstream;

import io.deprecation.filter.headers.DigestTrailers;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeadersFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.filter.headers.GRPCRequestHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.GRPCResponseHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveForwardedHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveHopByHopHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.RemoveXForwardedHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.TransferEncodingNormalizationHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.web.server.ServerWebExchange;

/**
 * What of a message's header goes on to the next hop, as the gateway's {@link HttpHeadersFilter}s say. Those that Spring
 * Cloud Gateway has by itself each copy the whole header to leave something out; where no others are there, all is left
 * out on the way of one copy, with the same result. Safe for use by many threads.
 */
final class OnwardHeaders {

    private static final String FORWARDED = "forwarded";
    private static final String X_FORWARDED = "x-forwarded-";
    private static final String GRPC = "application/grpc";
    private static final Pattern COMMA = Pattern.compile(",");

    /** They are looked at when they are put into what is sent. */
    private static final HttpHeadersFactory UNSEEN =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);

    /** What they do is done here, on the way. */
    private static final Set<Class<?>> REDONE = Set.of(
            RemoveForwardedHeadersFilter.class,
            RemoveXForwardedHeadersFilter.class,
            RemoveHopByHopHeadersFilter.class,
            GRPCRequestHeadersFilter.class);

    /** They look at the header, and mostly leave it as it is. */
    private static final Set<Class<?>> LOOKING = Set.of(
            TransferEncodingNormalizationHeadersFilter.class,
            GRPCResponseHeadersFilter.class,
            RoutingHeaders.class,
            AnsweredExpectation.class,
            UnchunkedAnswers.class,
            DigestTrailers.class);

    private final List<HttpHeadersFilter> filters;
    private final List<HttpHeadersFilter> looking = new ArrayList<>();
    private final List<String> ofThisHop = new ArrayList<>();
    private final boolean onTheWay;
    private boolean dropsForwarded;
    private boolean dropsXForwarded;
    private boolean marksGrpc;

    /** @param filters in their order */
    OnwardHeaders(List<HttpHeadersFilter> filters) {
        this.filters = List.copyOf(filters);
        this.onTheWay = filters.stream().allMatch(this::isKnown);
    }

    private boolean isKnown(HttpHeadersFilter filter) {
        if (LOOKING.contains(filter.getClass())) {
            looking.add(filter);
        }
        if (filter instanceof RemoveHopByHopHeadersFilter named) {
            ofThisHop.addAll(named.getHeaders());
        }
        dropsForwarded |= filter instanceof RemoveForwardedHeadersFilter;
        dropsXForwarded |= filter instanceof RemoveXForwardedHeadersFilter;
        marksGrpc |= filter instanceof GRPCRequestHeadersFilter;
        return LOOKING.contains(filter.getClass()) || REDONE.contains(filter.getClass());
    }

    /** Puts into {@code onward}, which is empty, what the upstream gets of the request's header. */
    void request(ServerWebExchange exchange, io.netty.handler.codec.http.HttpHeaders onward) {
        if (!onTheWay) {
            HttpHeadersFilter.filterRequest(filters, exchange).forEach(onward::set);
            return;
        }
        HttpHeaders asked = exchange.getRequest().getHeaders();
        for (HttpHeadersFilter filter : looking) {
            asked = filter.supports(HttpHeadersFilter.Type.REQUEST) ? filter.filter(asked, exchange) : asked;
        }
        List<String> options = options(asked.getOrEmpty(HttpHeaders.CONNECTION));
        asked.forEach((name, values) -> {
            if (!isForwarding(name) && !isOneOf(ofThisHop, name) && !isOneOf(options, name)) {
                onward.set(name, values);
            }
        });
        String type = onward.get(HttpHeaderNames.CONTENT_TYPE);
        if (marksGrpc && type != null && type.regionMatches(true, 0, GRPC, 0, GRPC.length())) {
            onward.add(HttpHeaderNames.TE, HttpHeaderValues.TRAILERS);
        }
    }

    /**
     * What the client gets of the header of an upstream's answer, whose status the response has already; for which the
     * response may lose what it said of its own framing.
     */
    io.netty.handler.codec.http.HttpHeaders response(
            io.netty.handler.codec.http.HttpHeaders came, ServerWebExchange exchange) {
        var headers = new HttpHeaders(new Netty4HeadersAdapter(came));
        io.netty.handler.codec.http.HttpHeaders answered = UNSEEN.newHeaders();
        if (!onTheWay) {
            HttpHeadersFilter.filter(filters, headers, exchange, HttpHeadersFilter.Type.RESPONSE)
                    .forEach(answered::set);
            return answered;
        }
        for (HttpHeadersFilter filter : looking) {
            if (filter.supports(HttpHeadersFilter.Type.RESPONSE)) {
                // What they change is the response to the client, never the header that came.
                var unused = filter.filter(headers, exchange);
            }
        }
        List<String> options = options(came.getAll(HttpHeaderNames.CONNECTION));
        came.forEach(field -> {
            if (!isOneOf(ofThisHop, field.getKey()) && !isOneOf(options, field.getKey())) {
                answered.add(field.getKey(), field.getValue());
            }
        });
        return answered;
    }

    private boolean isForwarding(String name) {
        return (dropsForwarded && name.equalsIgnoreCase(FORWARDED))
                || (dropsXForwarded && name.regionMatches(true, 0, X_FORWARDED, 0, X_FORWARDED.length()));
    }

    /** What a sender calls its own of this hop (RFC 9110, section 7.6.1). */
    private List<String> options(List<String> connection) {
        return ofThisHop.isEmpty() || connection.isEmpty()
                ? List.of()
                : connection.stream()
                        .flatMap(COMMA::splitAsStream)
                        .map(String::strip)
                        .toList();
    }

    /** Faster than a set that does not heed case: there are few, and hardly two of one length. */
    private static boolean isOneOf(List<String> names, String name) {
        for (String other : names) {
            if (other.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}

package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.support.Netty4HeadersAdapter;

/** Edits the headers of a ruled request on its way to the upstream (design 4-http.md). */
public final class RequestHeaders {

    private RequestHeaders() {}

    /** The headers of a request, to be edited. Netty's map looks names up without writing each anew in lower case. */
    public static HttpHeaders copy(ServerHttpRequest request) {
        var copy = new HttpHeaders(new Netty4HeadersAdapter(new DefaultHttpHeaders()));
        copy.putAll(request.getHeaders());
        return copy;
    }

    /** The request with headers that are edited as a whole, whatever becomes of its body. */
    public static ServerHttpRequest edited(ServerHttpRequest request, Ruling ruling) {
        HttpHeaders edited = copy(request);
        edit(edited, ruling);
        return new ServerHttpRequestDecorator(request) {
            @Override
            public HttpHeaders getHeaders() {
                return edited;
            }
        };
    }

    static void edit(HttpHeaders headers, Ruling ruling) {
        // Answered here, when the body is read.
        headers.remove(HttpHeaders.EXPECT);
        if (ruling.rulesResponseBody() || ruling.mayRewordErrors()) {
            AcceptEncoding.cut(headers);
        }
        if (ruling.rulesResponseBody()) {
            if (headers.containsHeader(HttpHeaders.IF_MATCH) || headers.containsHeader(HttpHeaders.IF_NONE_MATCH)) {
                EntityTags.unmark(headers, Variant.of(ruling));
            }
            headers.remove(HttpHeaders.RANGE);
            headers.remove(HttpHeaders.IF_RANGE);
            headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
        }
    }

    /** Edits what spoke of the client's bytes, for a body of a known length. */
    public static void rewritten(HttpHeaders headers, long length) {
        BodyHeaders.dropDigests(headers);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.setContentLength(length);
    }

    /** Edits what spoke of the client's bytes, for a body that streams. */
    public static void streamed(HttpHeaders headers) {
        BodyHeaders.dropDigests(headers);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.set(HttpHeaders.TRANSFER_ENCODING, "chunked");
    }
}

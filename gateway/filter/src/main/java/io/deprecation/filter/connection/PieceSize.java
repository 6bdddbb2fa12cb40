package io.deprecation.filter.connection;

import reactor.netty.http.HttpDecoderSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * How large the pieces are in which bodies go by: as large as they were read, up to {@value #LARGEST} bytes, which is what
 * Netty reads at most at once. Reactor Netty would cut them to 8 KB each, and each piece takes the whole way.
 */
@SuppressWarnings("deprecation") // of the size of pieces, which the next generation of Netty knows no more
public final class PieceSize {

    static final int LARGEST = 64 * 1024;

    private PieceSize() {}

    /** A client whose answers come in such pieces; all else that it has been told of its decoder stays. */
    public static HttpClient ofAnswers(HttpClient client) {
        return client.httpResponseDecoder(fresh -> as(client.configuration().decoder(), fresh)
                .maxDecompressionBufferSize(client.configuration().decoder().maxDecompressionBufferSize()));
    }

    /** A server to which requests come in such pieces; likewise. */
    public static HttpServer ofRequests(HttpServer server) {
        return server.httpRequestDecoder(fresh -> as(server.configuration().decoder(), fresh));
    }

    /** What was told is never changed in its place, which may be everybody's. */
    private static <T extends HttpDecoderSpec<T>> T as(T told, T fresh) {
        return fresh.maxInitialLineLength(told.maxInitialLineLength())
                .maxHeaderSize(told.maxHeaderSize())
                .validateHeaders(told.validateHeaders())
                .initialBufferSize(told.initialBufferSize())
                .allowDuplicateContentLengths(told.allowDuplicateContentLengths())
                .h2cMaxContentLength(told.h2cMaxContentLength())
                .allowPartialChunks(told.allowPartialChunks())
                .maxChunkSize(LARGEST);
    }
}

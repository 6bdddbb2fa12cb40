package io.deprecation.filter.connection;

import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * How large the pieces are in which bodies go by: as large as they were read, up to {@value #LARGEST} bytes, which is what
 * Netty reads at most at once. Reactor Netty would cut them to 8 KB each, and each piece takes the whole way.
 */
@SuppressWarnings("deprecation") // of the size of pieces, which the next generation of Netty knows no more
public final class PieceSize {

    private static final int LARGEST = 64 * 1024;

    private PieceSize() {}

    /** A client whose answers come in such pieces. All else that it has been told of its decoder stays: much of it cannot be read from it. */
    public static HttpClient ofAnswers(HttpClient client) {
        return client.httpResponseDecoder(
                fresh -> client.configuration().decoder().maxChunkSize(LARGEST));
    }

    /** A server to which requests come in such pieces; likewise. */
    public static HttpServer ofRequests(HttpServer server) {
        return server.httpRequestDecoder(
                fresh -> server.configuration().decoder().maxChunkSize(LARGEST));
    }
}

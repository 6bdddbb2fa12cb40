package io.deprecation.filter.upstream;

import io.deprecation.filter.connection.PieceSize;
import io.deprecation.filter.connection.WatchedConnections;
import io.netty.channel.ChannelPipeline;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;

/**
 * Sends a request once, and takes its final response for the answer. Reactor Netty sends one that was reset again by
 * default, a POST too, and the upstream may have acted on the first (design 3-architecture.md, "Baseline").
 */
public final class UpstreamHttpClient implements HttpClientCustomizer {

    private static final String FINAL_RESPONSES = "deprecation.finalResponses";

    private final WatchedConnections connections;

    /** @param connections watches how an upstream answers */
    public UpstreamHttpClient(WatchedConnections connections) {
        this.connections = connections;
    }

    @Override
    public HttpClient customize(HttpClient client) {
        return PieceSize.ofAnswers(client).disableRetry(true).doOnChannelInit((observer, channel, remote) -> {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                pipeline.addAfter(NettyPipeline.HttpCodec, FINAL_RESPONSES, new FinalResponses());
                connections.upstream(channel, FINAL_RESPONSES);
            }
        });
    }
}

package io.deprecation.app.stop;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.function.BooleanSupplier;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Says {@code Connection: close} in the last answer on each connection while the gateway drains, so that no client sends
 * its next request into one that is about to be closed (RFC 9112, section 9.6). Safe for use by many threads.
 */
@Sharable
final class Farewell extends ChannelOutboundHandlerAdapter {

    private static final String NAME = "deprecation.farewell";

    private final BooleanSupplier draining;

    Farewell(BooleanSupplier draining) {
        this.draining = draining;
    }

    /** The server with this on its connections. */
    HttpServer on(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> addTo(channel.pipeline()));
    }

    /** What closes the connection after an answer that says so has to see it. */
    private void addTo(ChannelPipeline pipeline) {
        if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
            pipeline.addAfter(NettyPipeline.HttpTrafficHandler, NAME, this);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && draining.getAsBoolean()
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        // Whoever waits for it does so by the promise.
        var unused = context.write(message, promise);
    }
}

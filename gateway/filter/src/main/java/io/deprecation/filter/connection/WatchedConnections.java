package io.deprecation.filter.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.netty.NettyPipeline;

/** Puts what watches a connection into its pipeline. Safe for use by many threads. */
public final class WatchedConnections {

    private static final String UNSENT = "deprecation.unsent";
    private static final String WATCH = "deprecation.watch";
    private static final String FLUSHES = "deprecation.flushes";
    private static final String TURNS = "deprecation.turns";

    /** Of a turn that does not come to its end, such as one that reads from a client that is fast. */
    private static final int MOST_FLUSHES = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

    private final Pace pace;
    private final Patience patience;
    private final Duration unsent;
    private final Map<EventLoop, Turns> loops = new ConcurrentHashMap<>();

    /** @param unsent how long the other end may take nothing of what waits to be sent to it */
    public WatchedConnections(Pace pace, Patience patience, Duration unsent) {
        this.pace = pace;
        this.patience = patience;
        this.unsent = unsent;
    }

    /** Watches a client's connection. */
    public void client(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addAfter(NettyPipeline.HttpCodec, WATCH, new RequestWatch(pace));
            pipeline.addBefore(NettyPipeline.HttpCodec, UNSENT, new Unsent(unsent));
            joinFlushes(pipeline);
            Turns turns = loops.computeIfAbsent(channel.eventLoop(), Turns::new);
            pipeline.addBefore(NettyPipeline.HttpCodec, TURNS, new TakesTurns(turns));
        }
    }

    /**
     * Watches an upstream's connection.
     *
     * @param after the handler after which answers are final ones
     */
    public void upstream(Channel channel, String after) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addAfter(after, WATCH, new AnswerWatch(patience));
        pipeline.addBefore(NettyPipeline.HttpCodec, UNSENT, new Unsent(unsent));
        joinFlushes(pipeline);
    }

    /**
     * What is written to a connection in one turn of its event loop leaves at the turn's end, together with what the others
     * were sent: one call for the head and the body, and the other end is woken once for many exchanges.
     */
    private static void joinFlushes(ChannelPipeline pipeline) {
        pipeline.addBefore(NettyPipeline.HttpCodec, FLUSHES, new FlushConsolidationHandler(MOST_FLUSHES, true));
    }
}

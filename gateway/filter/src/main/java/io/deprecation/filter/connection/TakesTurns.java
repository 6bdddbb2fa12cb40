package io.deprecation.filter.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a client has sent until it is its turn, if too many send at once; one piece of it at most, as the kernel
 * would. For one connection.
 */
final class TakesTurns extends ChannelInboundHandlerAdapter {

    private final Turns turns;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Object kept;

    TakesTurns(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext current, Object piece) {
        if (kept == null && !turns.take()) {
            kept = piece;
            turns.await(this);
        } else {
            handOn();
            current.fireChannelRead(piece);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext current) {
        handOn();
        current.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        goOn();
        context = null;
    }

    /** It is its turn. */
    void goOn() {
        ChannelHandlerContext current = context;
        if (current != null && kept != null) {
            handOn();
            current.fireChannelReadComplete();
        }
    }

    private void handOn() {
        ChannelHandlerContext current = context;
        Object piece = kept;
        kept = null;
        if (current != null && piece != null) {
            current.fireChannelRead(piece);
        }
    }
}

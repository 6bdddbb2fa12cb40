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
    /** Whether it is among those that wait, even if nothing is kept of it any more. */
    private boolean waits;

    TakesTurns(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext current, Object piece) {
        if (kept == null && (waits || !turns.take())) {
            kept = piece;
            await();
        } else {
            handOn();
            current.fireChannelRead(piece);
        }
    }

    private void await() {
        if (!waits) {
            waits = true;
            turns.await(this);
        }
    }

    /** Nothing has been read yet, as far as those behind can tell. */
    @Override
    public void channelReadComplete(ChannelHandlerContext current) {
        if (kept == null) {
            current.fireChannelReadComplete();
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
    void itsTurn() {
        waits = false;
        goOn();
    }

    private void goOn() {
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

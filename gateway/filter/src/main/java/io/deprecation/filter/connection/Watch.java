package io.deprecation.filter.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/** What looks at one connection and has a deadline, for as long as it is there and the connection is open. */
abstract class Watch extends ChannelDuplexHandler {

    @SuppressWarnings("NullAway.Init") // set as soon as there is a connection
    Deadline deadline;

    /** The deadline has passed. */
    abstract void late(ChannelHandlerContext context);

    @Override
    public final void handlerAdded(ChannelHandlerContext context) {
        deadline = new Deadline(context.executor(), () -> late(context));
    }

    @Override
    public final void handlerRemoved(ChannelHandlerContext context) {
        deadline.end();
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) throws Exception {
        deadline.end();
        super.channelInactive(context);
    }
}

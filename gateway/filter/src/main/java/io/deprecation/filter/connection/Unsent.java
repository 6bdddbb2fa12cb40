package io.deprecation.filter.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Closes a connection whose other end takes nothing any more of what waits to be sent to it. For one connection.
 */
final class Unsent extends Watch {

    /**
     * What waits, and how far the first of it has got; another one says that something was taken.
     *
     * @param first whatever it is, by its identity
     */
    private record Waiting(int first, long progress, long bytes) {

        static @Nullable Waiting at(Channel channel) {
            ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
            return buffer == null || buffer.totalPendingWriteBytes() == 0
                    ? null
                    : new Waiting(
                            System.identityHashCode(buffer.current()),
                            buffer.currentProgress(),
                            buffer.totalPendingWriteBytes());
        }
    }

    private final Duration longest;
    private @Nullable Waiting waiting;

    Unsent(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void flush(ChannelHandlerContext context) throws Exception {
        super.flush(context);
        if (!deadline.isSet()) {
            watch(Waiting.at(context.channel()));
        }
    }

    @Override
    void late(ChannelHandlerContext context) {
        Waiting now = Waiting.at(context.channel());
        if (now != null && Objects.equals(now, waiting)) {
            context.fireExceptionCaught(
                    new ConnectionFault(HttpStatus.GATEWAY_TIMEOUT, "What was sent was not taken in time"));
            var unused = context.close();
        } else {
            watch(now);
        }
    }

    private void watch(@Nullable Waiting now) {
        waiting = now;
        if (now != null) {
            deadline.in(longest);
        }
    }
}

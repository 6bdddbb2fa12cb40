package io.deprecation.filter.upstream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Lets only final responses through from an upstream's connection. Reactor Netty takes an interim one such as 103 (Early
 * Hints) for the answer, and then both sides wait for ever; those that it waits for itself, 100 and 101, it gets. What
 * cannot be decoded is told as a {@link DecoderException}, whatever the decoder made of it. For one connection.
 */
final class FinalResponses extends ChannelInboundHandlerAdapter {

    private static final int SWITCHING_PROTOCOLS = 101;

    private boolean interim;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpObject part) {
            nameFailure(part);
        }
        if (message instanceof HttpResponse response) {
            interim = isInterim(response);
        }
        if (!interim) {
            context.fireChannelRead(message);
            return;
        }
        interim = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
        // A connection that is read on demand was asked for the answer, and this was none.
        context.read();
    }

    private static boolean isInterim(HttpResponse response) {
        int status = response.status().code();
        return response.decoderResult().isSuccess()
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL
                && status > SWITCHING_PROTOCOLS;
    }

    private static void nameFailure(HttpObject part) {
        DecoderResult result = part.decoderResult();
        if (result.isFailure() && !(result.cause() instanceof DecoderException)) {
            part.setDecoderResult(DecoderResult.failure(new DecoderException(result.cause())));
        }
    }
}

package io.deprecation.filter.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import org.springframework.http.HttpStatus;

/**
 * Watches what an upstream answers, right after the decoder: the header has to come in time once it has the whole request,
 * and the body must not fall silent while somebody waits for it. For one connection.
 */
final class AnswerWatch extends Watch {

    private enum Part {
        NONE,
        HEADER,
        BODY
    }

    private final Patience patience;
    private Part part = Part.NONE;
    private boolean stream;

    AnswerWatch(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpRequest) {
            part = Part.HEADER;
        }
        // An upstream may answer before it has the whole request.
        if (message instanceof LastHttpContent && part == Part.HEADER) {
            deadline.in(patience.header());
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpResponse response) {
            begin(response);
        }
        if (message instanceof LastHttpContent && part == Part.BODY) {
            part = Part.NONE;
            deadline.lift();
        }
        boolean switches = message instanceof HttpResponse response
                && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        super.channelRead(context, message);
        if (switches && !context.isRemoved()) {
            context.pipeline().remove(this);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (part == Part.BODY) {
            deadline.lift();
        }
        super.channelReadComplete(context);
    }

    /** Whoever reads waits for the upstream; as long as nobody does, it is the client that is slow. */
    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        if (part == Part.BODY && !deadline.isSet()) {
            deadline.in(stream ? patience.stream() : patience.silence());
        }
        super.read(context);
    }

    private void begin(HttpResponse response) {
        if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            part = Part.BODY;
            stream = RecordStreams.isOne(response.headers());
            deadline.lift();
        }
    }

    @Override
    void late(ChannelHandlerContext context) {
        String what = part == Part.BODY ? "body" : "header";
        context.fireExceptionCaught(
                new ConnectionFault(HttpStatus.GATEWAY_TIMEOUT, "The " + what + " of the answer did not come in time"));
        var unused = context.close();
    }
}

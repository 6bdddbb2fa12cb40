package io.deprecation.filter.connection;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Watches what a client sends, right after the decoder: a header that could be read in two ways is refused, a body that
 * breaks is never taken for one that has ended, and neither may take for ever. For one connection.
 */
final class RequestWatch extends Watch {

    /** How long an answer that says what was wrong may take to leave. */
    private static final Duration LAST_WORD = Duration.ofSeconds(5);

    private enum Part {
        NONE,
        HEADER,
        BODY
    }

    private final Pace pace;
    private Part part = Part.NONE;
    private boolean stream;
    private boolean decoded;
    private boolean waiting;
    private boolean broken;
    /** What is wrong with a body that nobody has asked for yet; told then nobody would hear it. */
    private @Nullable ConnectionFault untold;

    private long since;
    private long waited;
    private long received;

    RequestWatch(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        decoded = true;
        if (broken || isBrokenBody(message)) {
            ReferenceCountUtil.release(message);
            if (!broken) {
                fail(context, HttpStatus.BAD_REQUEST, "The request's body is not framed as HTTP/1.1 has it");
            }
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(request);
        }
        if (message instanceof HttpContent content) {
            received += content.content().readableBytes();
            part = message instanceof LastHttpContent ? Part.NONE : part;
        }
        super.channelRead(context, message);
    }

    /** Bytes that made no message are a part of a header. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (waiting) {
            waiting = false;
            waited += deadline.now() - since;
        }
        if (part == Part.BODY || (part == Part.NONE && decoded)) {
            lift();
        } else if (part == Part.NONE) {
            part = Part.HEADER;
            deadline.in(pace.header());
        }
        decoded = false;
        super.channelReadComplete(context);
    }

    /** Whoever reads waits for the client; as long as nobody does, it is not the client that is slow. */
    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        if (untold != null) {
            tell(context, untold);
            return;
        }
        if (part == Part.BODY && !waiting && !broken) {
            waiting = true;
            since = deadline.now();
            deadline.in(stream ? pace.stream().toNanos() : pace.patience(received, waited));
        }
        super.read(context);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (broken && message instanceof HttpResponse response) {
            HttpUtil.setKeepAlive(response, false);
        }
        ChannelPromise told = broken && message instanceof LastHttpContent
                ? promise.unvoid().addListener(ChannelFutureListener.CLOSE)
                : promise;
        super.write(context, message, told);
        if (!context.isRemoved()
                && message instanceof HttpResponse response
                && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            context.pipeline().remove(this);
        }
    }

    private void begin(HttpRequest request) {
        lift();
        part = Part.BODY;
        stream = RecordStreams.isOne(request.headers());
        received = 0;
        waited = 0;
        if (request.decoderResult().isSuccess()) {
            Optional<String> fault = Framing.fault(request);
            fault.ifPresent(what -> {
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(what)));
                broken = true;
            });
        }
    }

    private static boolean isBrokenBody(Object message) {
        return message instanceof HttpContent content
                && !(message instanceof HttpRequest)
                && content.decoderResult().isFailure();
    }

    @Override
    void late(ChannelHandlerContext context) {
        if (broken || part != Part.BODY) {
            var unused = context.close();
        } else {
            fail(context, HttpStatus.REQUEST_TIMEOUT, "The request's body came too slowly");
        }
    }

    private void fail(ChannelHandlerContext context, HttpStatus status, String why) {
        broken = true;
        var fault = new ConnectionFault(status, why);
        if (waiting) {
            tell(context, fault);
        } else {
            untold = fault;
        }
    }

    private void tell(ChannelHandlerContext context, ConnectionFault fault) {
        untold = null;
        context.fireExceptionCaught(fault);
        deadline.in(LAST_WORD);
    }

    private void lift() {
        if (!broken) {
            deadline.lift();
        }
    }
}

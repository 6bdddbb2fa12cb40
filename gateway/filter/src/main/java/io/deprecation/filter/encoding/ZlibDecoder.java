package io.deprecation.filter.encoding;

import io.deprecation.json.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;

/** Undoes gzip and deflate with Netty's decoder, which checks lengths and checksums. */
final class ZlibDecoder implements Decoder {

    /** Deflate packs at most 1032 to 1, so that so much input bounds what one step holds in memory. */
    private static final int STEP = 4096;

    private final JdkZlibDecoder zlib;
    private final EmbeddedChannel channel;
    private boolean fed;

    ZlibDecoder(Coding coding) {
        // Servers call both zlib and raw streams "deflate"; RFC 9110, section 8.4.1.2.
        this.zlib = coding == Coding.GZIP
                ? new JdkZlibDecoder(ZlibWrapper.GZIP, true, 0)
                : new JdkZlibDecoder(ZlibWrapper.ZLIB_OR_NONE, 0);
        this.channel = new EmbeddedChannel(false, zlib);
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        fed |= from < to;
        if (!channel.isRegistered()) {
            register();
        }
        for (int at = from; at < to; at += STEP) {
            step(Unpooled.wrappedBuffer(bytes, at, Math.min(STEP, to - at)), sink);
        }
    }

    @Override
    public void finish() {
        if (fed && !zlib.isClosed()) {
            throw new CodingException("the encoded body ends too soon");
        }
    }

    @Override
    public void close() {
        if (channel.isRegistered()) {
            channel.finishAndReleaseAll();
        }
    }

    private void register() {
        try {
            channel.register();
        } catch (Exception impossible) {
            throw new IllegalStateException("an embedded channel registers at once", impossible);
        }
    }

    private void step(ByteBuf input, Sink sink) {
        try {
            channel.writeInbound(input);
        } catch (RuntimeException undecodable) {
            throw new CodingException("the body is not in its coding", undecodable);
        }
        for (ByteBuf output = channel.readInbound(); output != null; output = channel.readInbound()) {
            try {
                byte[] decoded = ByteBufUtil.getBytes(output);
                sink.write(decoded, 0, decoded.length);
            } finally {
                output.release();
            }
        }
    }
}

package io.deprecation.filter.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may take its time for; the time is the channel's own, and stands still until it is moved. */
final class RequestWatchTest {

    private static final String HEAD = "POST /a HTTP/1.1\r\nHost: h\r\n";
    private static final String SIZED = HEAD + "Content-Length: 100000\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(
            new HttpServerCodec(),
            new RequestWatch(new Pace(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(600), 100)));

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.releaseInbound();
        var unused = channel.close();
    }

    @Test
    void aHeaderThatDribblesIsCutOff() {
        for (int i = 0; i < 9; i++) {
            receive("X");
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aConnectionOnWhichNothingHasComeIsNotCutOff() {
        pass(100);
        receive("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
        pass(100);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aBodyThatFallsSilentIsLate() {
        receive(SIZED + "\r\n{");
        pass(29);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        pass(1);
        assertThatThrownBy(channel::checkException).hasMessageContaining("408");
    }

    @Test
    void aBodyThatDribblesIsLateOnceItsRateIsTooLow() {
        receive(SIZED + "\r\n{");
        for (int i = 0; i < 29; i++) {
            pass(1);
            receive("x".repeat(50));
        }
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 40; i++) {
                        pass(1);
                        receive("x".repeat(50));
                    }
                })
                .hasMessageContaining("408");
    }

    @Test
    void aBodyThatComesAtTheRateIsNotLateHoweverLargeItIs() {
        receive(SIZED + "\r\n");
        for (int i = 0; i < 900; i++) {
            pass(1);
            receive("x".repeat(100));
        }
        assertThatCode(channel::checkException).doesNotThrowAnyException();
    }

    @Test
    void aStreamOfRecordsMayPause() {
        receive(SIZED + "Content-Type: application/x-ndjson\r\n\r\n{}\n");
        pass(599);
        receive("{}\n");
        pass(599);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
    }

    @Test
    void aBodyThatNobodyReadsIsNotLate() {
        channel.config().setAutoRead(false);
        receive(SIZED + "\r\n{");
        pass(1_000);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
    }

    @Test
    void whoWasToldThatItIsLateIsHungUpOn() {
        receive(SIZED + "\r\n{");
        pass(30);
        assertThatThrownBy(channel::checkException).hasMessageContaining("408");
        receive("x");
        pass(5);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aChunkThatIsNoneEndsTheBodyWithAnErrorAndNotWithItsEnd() {
        assertThatThrownBy(() -> {
                    receive(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
                    channel.checkException();
                })
                .hasMessageContaining("400");
        assertThat(channel.<Object>readInbound()).isInstanceOf(HttpRequest.class);
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void whatIsWrongWithABodyIsToldWhenItIsAskedFor() {
        channel.config().setAutoRead(false);
        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        assertThatThrownBy(() -> {
                    channel.read();
                    channel.checkException();
                })
                .hasMessageContaining("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.1\r\n",
                "GET /a HTTP/1.1\r\nHost: h\r\nHost: h\r\n",
                "GET /a HTTP/1.1\r\nHost: a/b\r\n",
                "GET /a HTTP/1.1\r\nHost: h:65536\r\n",
                "GET /a HTTP/2.0\r\nHost: h\r\n",
                "GET a HTTP/1.1\r\nHost: h\r\n",
                "CONNECT h:1 HTTP/1.1\r\nHost: h\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n",
                "POST /a HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
            })
    void aHeaderThatCanBeReadInTwoWaysIsNoHeader(String head) {
        receive(head + "\r\n");
        HttpRequest request = channel.readInbound();
        assertThat(request.decoderResult().isFailure()).isTrue();
        ReferenceCountUtil.release(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://h/a HTTP/1.1\r\nHost: h:8080\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\n",
                "GET /a HTTP/1.0\r\n",
                "POST /a HTTP/1.1\r\nHost: h:\r\nTransfer-Encoding: Chunked\r\n"
            })
    void aHeaderByTheLetterIsOne(String head) {
        receive(head + "\r\n");
        HttpRequest request = channel.readInbound();
        assertThat(request.decoderResult().isSuccess()).isTrue();
    }

    private void receive(String text) {
        ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
        channel.writeInbound(bytes);
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}

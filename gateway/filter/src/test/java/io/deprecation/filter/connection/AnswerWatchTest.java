package io.deprecation.filter.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an upstream may take its time for; the time is the channel's own, and stands still until it is moved. */
final class AnswerWatchTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(
            new HttpClientCodec(),
            new AnswerWatch(new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(600))));

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.releaseInbound();
        channel.releaseOutbound();
        var unused = channel.close();
    }

    @Test
    void anAnswerThatDoesNotComeIsLate() {
        ask();
        pass(9);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        pass(1);
        assertThatThrownBy(channel::checkException).hasMessageContaining("504");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void theTimeBeginsWhenTheUpstreamHasTheWholeRequest() {
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/a");
        head.headers().set("Transfer-Encoding", "chunked");
        channel.writeOutbound(head);
        pass(1_000);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        pass(10);
        assertThatThrownBy(channel::checkException).hasMessageContaining("504");
    }

    @Test
    void anInterimAnswerIsNone() {
        ask();
        receive("HTTP/1.1 100 Continue\r\n\r\n");
        pass(10);
        assertThatThrownBy(channel::checkException).hasMessageContaining("504");
    }

    @Test
    void aBodyThatFallsSilentIsLate() {
        ask();
        receive(HEAD + "\r\n1\r\n{\r\n");
        pass(29);
        receive("1\r\n}\r\n");
        pass(29);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        pass(1);
        assertThatThrownBy(channel::checkException).hasMessageContaining("504");
    }

    @Test
    void aStreamOfRecordsMayPause() {
        ask();
        receive(HEAD + "Content-Type: Text/Event-Stream;charset=utf-8\r\n\r\n2\r\n\n\n\r\n");
        pass(599);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        pass(1);
        assertThatThrownBy(channel::checkException).hasMessageContaining("504");
    }

    @Test
    void aBodyThatNobodyReadsIsNotLate() {
        ask();
        channel.config().setAutoRead(false);
        receive(HEAD + "\r\n1\r\n{\r\n");
        pass(1_000);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
    }

    @Test
    void aConnectionThatWaitsForItsNextRequestIsNotLate() {
        ask();
        receive("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        pass(1_000);
        assertThatCode(channel::checkException).doesNotThrowAnyException();
        assertThat(channel.isOpen()).isTrue();
    }

    private void ask() {
        channel.writeOutbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/a"));
    }

    private void receive(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}

package io.deprecation.app.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FarewellTest {

    private final Draining draining = new Draining(Duration.ZERO);
    private final EmbeddedChannel channel = new EmbeddedChannel(new Farewell(draining::hasBegun));

    @Test
    void isSaidInEachAnswerOnceTheGatewayIsToldToStop() throws Exception {
        draining.start();
        assertThat(connection(HttpResponseStatus.OK)).isNull();

        var done = new CountDownLatch(1);
        draining.stop(done::countDown);

        assertThat(connection(HttpResponseStatus.OK)).isEqualTo("close");
        assertThat(connection(HttpResponseStatus.INTERNAL_SERVER_ERROR)).isEqualTo("close");
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void isNotSaidInAnAnswerThatAnotherFollows() {
        draining.stop();

        assertThat(connection(HttpResponseStatus.CONTINUE)).isNull();
        assertThat(connection(HttpResponseStatus.SWITCHING_PROTOCOLS)).isNull();
    }

    private @Nullable String connection(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, status));
        HttpResponse response = channel.readOutbound();
        return response.headers().get("Connection");
    }
}

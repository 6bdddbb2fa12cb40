package io.deprecation.filter.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.connection.Pace;
import io.deprecation.filter.connection.Patience;
import io.deprecation.filter.connection.WatchedConnections;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;

final class UpstreamHttpClientTest {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final WatchedConnections CONNECTIONS =
            new WatchedConnections(new Pace(TIME, TIME, TIME, 0), new Patience(TIME, TIME, TIME), TIME);

    @Test
    void aRequestIsSentOnce() {
        HttpClient client = new UpstreamHttpClient(CONNECTIONS).customize(HttpClient.create());

        assertThat(HttpClient.create().configuration().isRetryDisabled()).isFalse();
        assertThat(client.configuration().isRetryDisabled()).isTrue();
    }
}

package io.deprecation.filter.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;

final class UpstreamHttpClientTest {

    @Test
    void aRequestIsSentOnce() {
        HttpClient client = new UpstreamHttpClient().customize(HttpClient.create());

        assertThat(HttpClient.create().configuration().isRetryDisabled()).isFalse();
        assertThat(client.configuration().isRetryDisabled()).isTrue();
    }
}

package io.deprecation.filter.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

final class BaseHeadersTest {

    private final HttpHeaders update = new HttpHeaders();

    @ParameterizedTest
    @ValueSource(
            strings = {"Authorization", "Cookie", "X-Api-Key", "X-Tenant", "Accept-Language", "Host", "Traceparent"})
    void keepsWhoAsksAndHow(String name) {
        update.set(name, "value");

        assertThat(BaseHeaders.of(update).getFirst(name)).isEqualTo("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type",
                "Content-Length",
                "CONTENT-ENCODING",
                "Digest",
                "If-Match",
                "if-none-match",
                "Range",
                "Expect",
                "Prefer",
                "Idempotency-Key",
                "X-HTTP-Method-Override",
                "Transfer-Encoding",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
            })
    void dropsWhatIsAboutTheUpdateOrTheConnection(String name) {
        update.set(name, "1");

        assertThat(BaseHeaders.of(update).containsHeader(name)).isFalse();
        assertThat(update.containsHeader(name)).isTrue();
    }

    @Test
    void dropsWhatTheConnectionNames() {
        update.set("Connection", "keep-alive, X-Hop");
        update.set("X-Hop", "1");

        assertThat(BaseHeaders.of(update).headerNames()).doesNotContain("Connection", "X-Hop");
    }

    @Test
    void asksForJsonThatIsNoCopy() {
        update.set("Accept", "text/html");
        update.set("Accept-Encoding", "br");

        HttpHeaders headers = BaseHeaders.of(update);

        assertThat(headers.get("Accept")).containsExactly("application/json");
        assertThat(headers.get("Accept-Encoding")).containsExactly("gzip, deflate");
        assertThat(headers.get("Cache-Control")).containsExactly("no-cache");
    }
}

package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.config.AddressRange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.http.server.HttpServer;

final class TrustedHeaderTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, acme, Registered",
        "127.0.0.1, globex, Registered",
        "127.0.0.1, mallory, Rejected",
        "127.0.0.1, unknown, Rejected",
        "127.0.0.1, 'mallory, acme', Rejected"
    })
    void aTrustedProxyNamesARegisteredClient(String range, String id, String shown) throws Exception {
        String expected = shown.equals("Registered") ? id : shown;

        assertThat(answer(UnaryOperator.identity(), range, "X-Client", id)).isEqualTo(expected + " [" + id + "]");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8", "127.0.0.2", "::1"})
    void fromAnyoneElseItIsNoIdentityAndTakenOff(String range) throws Exception {
        assertThat(answer(UnaryOperator.identity(), range, "X-Client", "acme")).isEqualTo("Nothing []");
        assertThat(answer(UnaryOperator.identity(), range, "x-cLIENT", "acme", "X-Client", "globex"))
                .isEqualTo("Nothing []");
    }

    @Test
    void withoutTheHeaderAProxyHasSaidNothing() throws Exception {
        assertThat(answer(UnaryOperator.identity(), "127.0.0.1", "X-Other", "acme"))
                .isEqualTo("Nothing []");
    }

    @Test
    void twoNamesAreNobodys() throws Exception {
        assertThat(answer(UnaryOperator.identity(), "127.0.0.1", "X-Client", "acme", "X-Client", "globex"))
                .isEqualTo("Rejected [acme, globex]");
    }

    @Test
    void whatForwardingHeadersSayOfTheAddressIsNotBelieved() throws Exception {
        UnaryOperator<HttpServer> forwarded = server -> server.forwarded(true);

        assertThat(answer(forwarded, "10.0.0.0/8", "X-Client", "acme", "X-Forwarded-For", "10.0.0.1"))
                .isEqualTo("Nothing []");
        assertThat(answer(forwarded, "127.0.0.1", "X-Client", "acme", "X-Forwarded-For", "10.0.0.1"))
                .isEqualTo("acme [acme]");
    }

    private static String answer(UnaryOperator<HttpServer> settings, String range, String... headers)
            throws IOException, InterruptedException {
        var proxies = new TrustedProxies("X-Client", List.of(AddressRange.valueOf(range)));
        try (var server =
                new Server(settings, new TrustedHeader(proxies), "X-Client", new TrustedHeaderFilter(proxies))) {
            return server.answer(CLIENT, "http", headers);
        }
    }
}

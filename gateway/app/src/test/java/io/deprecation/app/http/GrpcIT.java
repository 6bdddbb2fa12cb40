package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.OwnGateway;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/** gRPC, which is HTTP/2 with trailers, passes where HTTP/2 is switched on: with TLS on both sides. */
final class GrpcIT {

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final String PASSWORD = "changeit";
    /** A message of gRPC: not packed, five bytes long. */
    private static final byte[] MESSAGE = {0, 0, 0, 0, 5, 10, 3, 'A', 'd', 'a'};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aCallAndItsTrailersPass() throws Exception {
        Path keys = keys();
        DisposableServer upstream = upstream(keys);
        try {
            int port = OwnGateway.before(
                    upstream.port(),
                    "--deprecation.upstream=https://localhost:" + upstream.port(),
                    "--server.http2.enabled=true",
                    "--server.ssl.key-store=" + keys,
                    "--server.ssl.key-store-password=" + PASSWORD,
                    "--spring.cloud.gateway.server.webflux.httpclient.ssl.use-insecure-trust-manager=true");

            Answer answer = call(port);

            assertThat(answer.body()).isEqualTo(MESSAGE);
            assertThat(answer.trailers().get("grpc-status")).isEqualTo("0");
            assertThat(answer.trailers().get("grpc-message")).isEqualTo("well done");
        } finally {
            upstream.disposeNow();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers as a whole
    private record Answer(byte[] body, HttpHeaders trailers) {}

    private static Answer call(int port) {
        return HttpClient.create()
                .protocol(HttpProtocol.H2)
                .secure(ssl -> ssl.sslContext(trustingAnyone()))
                .headers(headers ->
                        headers.set("content-type", "application/grpc").set("te", "trailers"))
                .post()
                .uri("https://localhost:" + port + "/customers.Customers/Get")
                .send(ByteBufFlux.fromInbound(Mono.just(MESSAGE)))
                .responseSingle((response, body) -> body.asByteArray().zipWith(response.trailerHeaders(), Answer::new))
                .blockOptional(WAIT)
                .orElseThrow();
    }

    private static GenericSslContextSpec<?> trustingAnyone() {
        return Http2SslContextSpec.forClient()
                .configure(client -> client.trustManager(InsecureTrustManagerFactory.INSTANCE));
    }

    /** One that says what it is told, and then that all went well. */
    private static DisposableServer upstream(Path keys) throws Exception {
        try (InputStream in = Files.newInputStream(keys)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD.toCharArray());
            GenericSslContextSpec<?> shown = Http2SslContextSpec.forServer(managers);
            return HttpServer.create()
                    .host("localhost")
                    .protocol(HttpProtocol.H2)
                    .secure(ssl -> ssl.sslContext(shown))
                    .handle((request, response) -> response.header("content-type", "application/grpc")
                            .header("trailer", "grpc-status,grpc-message")
                            .trailerHeaders(
                                    trailers -> trailers.set("grpc-status", "0").set("grpc-message", "well done"))
                            .send(request.receive().retain()))
                    .bindNow(WAIT);
        }
    }

    private Path keys() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return keys;
    }
}

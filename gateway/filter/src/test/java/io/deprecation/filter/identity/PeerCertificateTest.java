package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real handshakes, with certificates that the JDK's keytool makes. */
final class PeerCertificateTest {

    private static final char[] PASSWORD = "of these tests".toCharArray();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore server;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore acme;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore impostor;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore proxy;

    @BeforeAll
    static void makeCertificates() throws Exception {
        server = selfSigned("server", "CN=gateway");
        acme = selfSigned("partner", "cn=Acme, o=PARTNERS");
        impostor = selfSigned("impostor", "cn=Acme, o=PARTNERS");
        proxy = selfSigned("proxy", "CN=proxy");
    }

    @Test
    void theSubjectOfAVerifiedCertificateIsItsClients() throws Exception {
        assertThat(answer(acme, acme)).isEqualTo("acme []");
    }

    @Test
    void anUnregisteredOneShowsNothing() throws Exception {
        assertThat(answer(proxy, proxy)).isEqualTo("Nothing []");
    }

    @Test
    void withoutOneNothingIsShown() throws Exception {
        assertThat(answer(null, acme)).isEqualTo("Nothing []");
    }

    @Test
    void oneThatAnybodyMadeForTheSameSubjectDoesNotGetThrough() {
        assertThatThrownBy(() -> answer(impostor, acme)).isInstanceOf(IOException.class);
    }

    private static String answer(@Nullable KeyStore own, KeyStore trusted) throws Exception {
        SslContext tls = SslContextBuilder.forServer(keys(server))
                .trustManager((X509Certificate) trusted.getCertificate("own"))
                .clientAuth(ClientAuth.OPTIONAL)
                .build();
        try (var listening = new Server(
                settings -> settings.secure(spec -> spec.sslContext(tls)), new PeerCertificate(), "X-Other")) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own == null ? null : keys(own).getKeyManagers(),
                    trust(server).getTrustManagers(),
                    null);
            return listening.answer(HttpClient.newBuilder().sslContext(context).build(), "https");
        }
    }

    private static KeyManagerFactory keys(KeyStore store) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory;
    }

    private static TrustManagerFactory trust(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("anchor", store.getCertificate("own"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return factory;
    }

    private static KeyStore selfSigned(String name, String subject) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        subject,
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(made.waitFor()).as("keytool").isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}

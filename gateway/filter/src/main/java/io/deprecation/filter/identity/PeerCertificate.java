package io.deprecation.filter.identity;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.SslInfo;
import reactor.core.publisher.Mono;

/**
 * The subject of the certificate that the peer proved to hold in the TLS handshake. One that is not registered shows
 * nothing: it may be that of a proxy, which names the client in a header.
 */
final class PeerCertificate implements Way {

    @Override
    public Mono<Shown> shown(ServerHttpRequest request, Clients clients) {
        return Mono.just(
                client(request, clients).<Shown>map(Shown.Registered::new).orElse(Shown.NOTHING));
    }

    private static Optional<Client> client(ServerHttpRequest request, Clients clients) {
        SslInfo tls = request.getSslInfo();
        X509Certificate[] chain = tls == null ? null : tls.getPeerCertificates();
        // The peer's own is the first (RFC 8446, section 4.4.2).
        return chain == null || chain.length == 0
                ? Optional.empty()
                : clients.byCertificate(chain[0].getSubjectX500Principal());
    }
}

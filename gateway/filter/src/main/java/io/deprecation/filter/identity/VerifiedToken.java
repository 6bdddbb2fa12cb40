package io.deprecation.filter.identity;

import com.nimbusds.jwt.SignedJWT;
import io.deprecation.rule.Clients;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * The subject of a token in {@code Authorization: Bearer} (JWT, RFC 7519; RFC 6750, section 2.1) that is signed, meant
 * for this API and valid now. What looks like a token and is not all of that is rejected; what does not look like one
 * shows nothing.
 */
final class VerifiedToken implements Way {

    private final SigningKeys keys;

    VerifiedToken(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Shown> shown(ServerHttpRequest request, Clients clients) {
        Optional<String> token = Authorization.of(request.getHeaders())
                .filter(Authorization::isBearer)
                .map(Authorization::credential)
                .filter(VerifiedToken::looksLikeOne);
        return token.isEmpty()
                ? Mono.just(Shown.NOTHING)
                // A token at which the library stumbles must not become the caller's failure.
                : Mono.defer(() -> verified(token.get(), clients)).onErrorReturn(Shown.REJECTED);
    }

    private Mono<Shown> verified(String credential, Clients clients) {
        try {
            return verified(SignedJWT.parse(credential), clients);
        } catch (ParseException unsignedOrBroken) {
            return Mono.just(Shown.REJECTED);
        }
    }

    private Mono<Shown> verified(SignedJWT token, Clients clients) {
        return keys.holding(token.getHeader().getKeyID())
                .map(verifier -> Shown.of(verifier.subject(token).flatMap(clients::byJwtSubject)))
                .defaultIfEmpty(Shown.REJECTED);
    }

    /** Three parts, or five where it is encrypted, the first of which is Base64 of a brace and a quote or white space. */
    private static boolean looksLikeOne(String credential) {
        long dots = credential.chars().filter(c -> c == '.').count();
        return (credential.startsWith("ey") || credential.startsWith("ew")) && (dots == 2 || dots == 4);
    }
}

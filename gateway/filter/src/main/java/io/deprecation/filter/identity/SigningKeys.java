package io.deprecation.filter.identity;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The issuer's keys. Safe for use by many threads. */
interface SigningKeys {

    /**
     * Verifies with the present keys, after a look for newer ones if {@code keyId} is not among them. Empty if there are
     * none; never an error.
     *
     * @param keyId the {@code kid} of a token's header, which may have none
     */
    Mono<TokenVerifier> holding(@Nullable String keyId);
}

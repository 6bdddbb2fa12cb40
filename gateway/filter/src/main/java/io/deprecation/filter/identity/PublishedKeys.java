package io.deprecation.filter.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Keys that the issuer publishes at an address. They are fetched when the first token comes, again when they are five
 * minutes old, while the ones at hand serve, and before a token is judged whose key is not among them: then at most
 * every half minute, whoever makes up the keys' names. If the issuer cannot be reached the keys at hand stay. Nobody
 * waits for it longer than two seconds.
 */
final class PublishedKeys implements SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI address;
    private final WebClient client;
    private final TokenRules rules;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Attempt> latestAttempt = new AtomicReference<>();
    private volatile @Nullable TokenVerifier latest;

    PublishedKeys(URI address, WebClient client, TokenRules rules, InstantSource clock) {
        this.address = address;
        this.client = client;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Mono<TokenVerifier> holding(@Nullable String keyId) {
        TokenVerifier known = latest;
        if (known == null || !known.holds(keyId)) {
            return attempt(PAUSE);
        }
        attempt(FRESH).subscribe();
        return Mono.just(known);
    }

    /** The latest attempt to fetch the keys, or a new one if it is older than {@code age}. */
    private Mono<TokenVerifier> attempt(Duration age) {
        Instant now = clock.instant();
        Attempt last = latestAttempt.get();
        // By the distance, so that a clock that is set back does not keep it young.
        if (last != null && Duration.between(last.start, now).abs().compareTo(age) < 0) {
            return last.outcome;
        }
        var next = new Attempt(now, fetch().cache());
        return latestAttempt.compareAndSet(last, next)
                ? next.outcome
                : Objects.requireNonNull(latestAttempt.get()).outcome;
    }

    private Mono<TokenVerifier> fetch() {
        return client.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .<TokenVerifier>handle((text, sink) -> {
                    try {
                        sink.next(accept(PublicKeys.parse(text)));
                    } catch (ParseException noSet) {
                        sink.error(noSet);
                    }
                })
                .doOnError(failure -> LOG.warn(
                        "The issuer's keys cannot be fetched from {}: {}. Tokens signed with others than those at hand are no identities",
                        // The rest of the address may hold a credential.
                        address.getHost(),
                        failure.getClass().getSimpleName()))
                .onErrorResume(failure -> Mono.justOrEmpty(latest));
    }

    private TokenVerifier accept(JWKSet keys) {
        TokenVerifier known = latest;
        TokenVerifier verifier = known != null && known.has(keys) ? known : rules.with(keys);
        latest = verifier;
        return verifier;
    }

    private record Attempt(Instant start, Mono<TokenVerifier> outcome) {}
}

package io.deprecation.app.selfserve;

import io.deprecation.app.selfserve.OwnPath.Target;
import io.deprecation.console.partner.LinkSeal;
import io.deprecation.console.web.BoundedReads;
import io.deprecation.filter.identity.ClientIdentity;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Client;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers a partner about itself. Whose answer it is comes from a credential or a link alone: no parameter, no header and
 * no part of the path names a client. Safe for use by many threads.
 */
final class SelfServeHandler {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String NO_LINK =
            "There is no page here. Links to it are good for a while only: ask for a new one.";
    private static final String TOO_OFTEN = "You ask too often. What is counted changes within seconds, not faster.";

    private final Supplier<Catalog> rules;
    private final ClientIdentity identity;
    private final LinkSeal seal;
    private final InstantSource clock;
    private final Rates rates;
    private final KeptAnswers answers;
    private final BoundedReads reads;
    private final Replies replies;
    private final Failures failures;
    private final String credentials;

    /**
     * @param rules gives the generation of the rules that serves now
     * @param credentials how a caller says who it is, as a sentence
     */
    SelfServeHandler(
            Supplier<Catalog> rules,
            ClientIdentity identity,
            LinkSeal seal,
            InstantSource clock,
            Rates rates,
            KeptAnswers answers,
            BoundedReads reads,
            Replies replies,
            String credentials) {
        this.rules = rules;
        this.identity = identity;
        this.seal = seal;
        this.clock = clock;
        this.rates = rates;
        this.answers = answers;
        this.reads = reads;
        this.replies = replies;
        this.failures = new Failures(replies);
        this.credentials = credentials;
    }

    Mono<ServerResponse> handle(ServerRequest request, Target target) {
        if (!READING.contains(request.method())) {
            HttpStatus status = HttpStatus.METHOD_NOT_ALLOWED;
            return replies.problem(
                    request,
                    status,
                    ServerResponse.status(status).allow(READING),
                    "This is for reading alone: use GET.");
        }
        return target instanceof Target.Linked linked
                ? Mono.defer(() -> reply(request, client(linked.token()), LinkOf::new, this::noPage))
                : identity.identify(request.exchange().getRequest(), rules.get().clients())
                        .flatMap(client -> reply(request, client, known -> known, this::unidentified));
    }

    private interface Refusal {
        Mono<ServerResponse> answer(ServerRequest request);
    }

    /** Who shows a link that shows nothing hears the same, whatever the reason: whether a client exists is no secret told. */
    private Optional<Client> client(String token) {
        return seal.client(token, clock.instant())
                .flatMap(rules.get().clients()::byId)
                .filter(client -> !client.gone());
    }

    /** Whoever a link was handed on to must not use up what its partner may ask by itself. */
    private record LinkOf(Client client) {}

    private Mono<ServerResponse> reply(
            ServerRequest request, Optional<Client> client, Function<Client, Object> rated, Refusal refusal) {
        Object who =
                client.map(rated).orElseGet(() -> Caller.of(request.exchange().getRequest()));
        Optional<Duration> wait = rates.ask(who);
        if (wait.isPresent()) {
            return tooOften(request, wait.get());
        }
        return client.map(known -> answer(request, known)).orElseGet(() -> refusal.answer(request));
    }

    private Mono<ServerResponse> answer(ServerRequest request, Client client) {
        return Replies.accepted(request)
                .map(type -> answer(request, client, type))
                .orElseGet(() -> replies.problem(
                        request,
                        HttpStatus.NOT_ACCEPTABLE,
                        "There is application/json and text/html: accept one of them."));
    }

    private Mono<ServerResponse> answer(ServerRequest request, Client client, MediaType type) {
        return reads.ask(() -> replies.bytes(answers.of(client), type))
                .flatMap(bytes -> replies.answer(bytes, type))
                .onErrorResume(failure -> failures.answer(request, failure));
    }

    private Mono<ServerResponse> noPage(ServerRequest request) {
        return replies.problem(request, HttpStatus.NOT_FOUND, NO_LINK);
    }

    /** The challenge is one for which no browser asks its user for a password. */
    private Mono<ServerResponse> unidentified(ServerRequest request) {
        HttpStatus status = HttpStatus.UNAUTHORIZED;
        return replies.problem(
                request,
                status,
                ServerResponse.status(status).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"api-deprecations\""),
                credentials);
    }

    private Mono<ServerResponse> tooOften(ServerRequest request, Duration wait) {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        String seconds = String.valueOf(wait.plusSeconds(1).minusNanos(1).toSeconds());
        return replies.problem(
                request, status, ServerResponse.status(status).header(HttpHeaders.RETRY_AFTER, seconds), TOO_OFTEN);
    }
}

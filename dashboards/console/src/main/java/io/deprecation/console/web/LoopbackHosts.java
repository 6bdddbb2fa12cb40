package io.deprecation.console.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers what was addressed to this machine by one of its own names alone. Anybody may point a name of theirs to
 * 127.0.0.1, and a page from there that a browser has loaded could read the console (DNS rebinding); it cannot make
 * the browser say {@code Host: localhost}.
 */
final class LoopbackHosts implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Pattern OWN = Pattern.compile(
            "([\\w.-]+\\.localhost|localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return isOwn(request.headers().firstHeader(HttpHeaders.HOST))
                ? next.handle(request)
                : Answers.problem(
                        HttpStatus.MISDIRECTED_REQUEST,
                        "The console answers to this machine's own names: use localhost or 127.0.0.1.");
    }

    private static boolean isOwn(@Nullable String host) {
        return host != null && OWN.matcher(host).matches();
    }
}

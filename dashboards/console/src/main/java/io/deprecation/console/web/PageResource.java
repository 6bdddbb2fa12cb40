package io.deprecation.console.web;

import io.deprecation.console.page.Page;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Something of which there is a page. What goes wrong on the way is told as a page, too. */
final class PageResource implements HandlerFunction<ServerResponse> {

    private final Browser browser;
    private final BoundedReads reads;
    private final Function<ServerRequest, Optional<? extends Page>> page;
    private final String absent;

    /**
     * @param page the page that a request is for; empty if there is none
     * @param absent what is said where there is none
     */
    PageResource(
            Browser browser,
            BoundedReads reads,
            Function<ServerRequest, Optional<? extends Page>> page,
            String absent) {
        this.browser = browser;
        this.reads = reads;
        this.page = page;
        this.absent = absent;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        if (!Resource.READING.contains(request.method())) {
            return browser.notAllowed(request);
        }
        return reads.ask(() -> page.apply(request).map(found -> browser.render(request, found)))
                .flatMap(bytes -> bytes.map(
                                found -> PageAnswers.html(HttpStatus.OK).bodyValue(found))
                        .orElseGet(() -> browser.error(request, HttpStatus.NOT_FOUND, absent)))
                .onErrorResume(failure -> failed(request, Failures.of(failure, request)));
    }

    private Mono<ServerResponse> failed(ServerRequest request, Failures.Failure failure) {
        ServerResponse.BodyBuilder response = PageAnswers.html(failure.status());
        if (failure.passing()) {
            response.header(HttpHeaders.RETRY_AFTER, Failures.RETRY_AFTER_SECONDS);
        }
        return browser.error(response, request, failure.status(), failure.detail());
    }
}

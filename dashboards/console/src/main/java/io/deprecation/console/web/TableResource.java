package io.deprecation.console.web;

import io.deprecation.console.csv.Tabular;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The API's tables at addresses of their own: a link cannot say what it accepts. */
final class TableResource implements HandlerFunction<ServerResponse> {

    private final Browser browser;
    private final BoundedReads reads;
    private final Function<ServerRequest, Optional<? extends Tabular>> document;
    private final Function<ServerRequest, String> name;

    /** @param name the file's name without its extension */
    TableResource(
            Browser browser,
            BoundedReads reads,
            Function<ServerRequest, Optional<? extends Tabular>> document,
            Function<ServerRequest, String> name) {
        this.browser = browser;
        this.reads = reads;
        this.document = document;
        this.name = name;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        if (!Resource.READING.contains(request.method())) {
            return browser.notAllowed(request);
        }
        return reads.ask(() -> document.apply(request).map(Answers::utf8))
                .flatMap(bytes -> bytes.map(found -> Answers.csv(found, name.apply(request)))
                        .orElseGet(() -> browser.error(
                                request, HttpStatus.NOT_FOUND, "There is nothing to make a table of under this id.")));
    }
}

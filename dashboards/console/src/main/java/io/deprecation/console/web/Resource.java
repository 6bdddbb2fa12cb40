package io.deprecation.console.web;

import io.deprecation.console.csv.Tabular;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Something of which there is a document, to be read alone. */
final class Resource implements HandlerFunction<ServerResponse> {

    private static final Negotiation NEGOTIATION = new Negotiation(Answers.OFFERED);

    static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final BoundedReads reads;
    private final Function<ServerRequest, Optional<? extends Tabular>> document;
    private final Function<ServerRequest, String> fileName;
    private final String absent;

    /**
     * @param document the document that a request is for; empty if there is none
     * @param fileName the name of its table as a file
     * @param absent what is said where there is no document
     */
    Resource(
            BoundedReads reads,
            Function<ServerRequest, Optional<? extends Tabular>> document,
            Function<ServerRequest, String> fileName,
            String absent) {
        this.reads = reads;
        this.document = document;
        this.fileName = fileName;
        this.absent = absent;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        if (!READING.contains(request.method())) {
            return Answers.problem(
                    Answers.common(HttpStatus.METHOD_NOT_ALLOWED).allow(READING),
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "The console is for reading alone: use GET. Rules are edited in their files.");
        }
        List<String> accept = request.headers().header(HttpHeaders.ACCEPT);
        return NEGOTIATION
                .choose(accept)
                .map(type -> answer(request, type))
                .orElseGet(() -> Answers.problem(
                        HttpStatus.NOT_ACCEPTABLE, "There is application/json and text/csv: accept one of them."));
    }

    /** The bytes are made where it may take a while, too: a year of many clients is no small document. */
    private Mono<ServerResponse> answer(ServerRequest request, MediaType type) {
        boolean csv = type.getSubtype().equals("csv");
        return reads.ask(() -> document.apply(request).map(csv ? Answers::utf8 : Json::bytes))
                .flatMap(bytes -> bytes.map(
                                found -> csv ? Answers.csv(found, fileName.apply(request)) : Answers.json(found))
                        .orElseGet(() -> Answers.problem(HttpStatus.NOT_FOUND, absent)));
    }
}

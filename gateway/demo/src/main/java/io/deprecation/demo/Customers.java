package io.deprecation.demo;

import com.github.tomakehurst.wiremock.http.Request;
import java.time.InstantSource;

/** {@code /customers} and {@code /customers/{id}}. */
final class Customers implements Resource {

    private final Documents documents;
    private final InstantSource clock;

    Customers(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Answer collection(Request request) {
        return switch (request.getMethod().value()) {
            case "GET", "HEAD" -> Answer.ok(documents.list());
            case "POST" -> create(CustomerBody.of(request));
            default -> throw Refused.methodNotAllowed("GET, HEAD, POST");
        };
    }

    @Override
    public Answer item(Request request, long id) {
        return switch (request.getMethod().value()) {
            case "GET", "HEAD" -> Answer.ok(found(id));
            case "PUT" -> replace(request, id);
            case "PATCH" -> patch(request, id);
            case "DELETE" -> delete(id);
            default -> throw Refused.methodNotAllowed("GET, HEAD, PUT, PATCH, DELETE");
        };
    }

    private Answer create(CustomerBody body) {
        long id = documents.create(newId -> body.created(newId, clock.instant()));
        return Answer.created(found(id), "/customers/" + id);
    }

    private Answer replace(Request request, long id) {
        CustomerBody body = CustomerBody.of(request);
        return documents
                .update(id, before -> {
                    requireMatch(request, before);
                    return body.replaced(id);
                })
                .map(Answer::ok)
                .orElseThrow(Refused::notFound);
    }

    private Answer patch(Request request, long id) {
        CustomerBody body = CustomerBody.of(request);
        return documents
                .update(id, before -> {
                    requireMatch(request, before);
                    return body.patched(id, before);
                })
                .map(Answer::ok)
                .orElseThrow(Refused::notFound);
    }

    private Answer delete(long id) {
        if (!documents.delete(id)) {
            throw Refused.notFound();
        }
        return Answer.noContent();
    }

    private String found(long id) {
        return documents.find(id).orElseThrow(Refused::notFound);
    }

    private static void requireMatch(Request request, String current) {
        if (request.containsHeader("If-Match")
                && !EntityTag.names(request.getHeader("If-Match"), EntityTag.of(current))) {
            throw Refused.preconditionFailed();
        }
    }
}

package io.deprecation.demo;

import com.github.tomakehurst.wiremock.http.Request;

/** {@code /orders} and {@code /orders/{id}}: to be read only; their {@code name} members are nobody's deprecation. */
final class Orders implements Resource {

    private final Documents documents;

    Orders(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Answer collection(Request request) {
        requireRead(request);
        return Answer.ok(documents.list());
    }

    @Override
    public Answer item(Request request, long id) {
        requireRead(request);
        return Answer.ok(documents.find(id).orElseThrow(Refused::notFound));
    }

    private static void requireRead(Request request) {
        String method = request.getMethod().value();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw Refused.methodNotAllowed("GET, HEAD");
        }
    }
}

package io.deprecation.console.web;

import io.deprecation.console.access.Visitor;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Of whom a request is. */
final class Visits {

    private static final String ATTRIBUTE = Visits.class.getName();

    private Visits() {}

    static void put(ServerRequest request, Visitor visitor) {
        request.attributes().put(ATTRIBUTE, visitor);
    }

    /** Empty as long as nobody has said who they are. */
    static Optional<Visitor> of(ServerRequest request) {
        return request.attribute(ATTRIBUTE).map(Visitor.class::cast);
    }
}

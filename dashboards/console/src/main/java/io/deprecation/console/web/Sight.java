package io.deprecation.console.web;

import io.deprecation.console.access.Visitor;
import io.deprecation.console.answer.Portrait;
import io.deprecation.console.api.ClientDocument;
import io.deprecation.console.api.ClientList;
import io.deprecation.console.partner.PartnerLinks;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What is left of an answer for the one who asked. {@link Visitor} decides it. */
final class Sight {

    private Sight() {}

    static ClientList of(ServerRequest request, ClientList clients) {
        return reachesPartners(request) ? clients : clients.withoutContacts();
    }

    static ClientDocument of(ServerRequest request, ClientDocument client) {
        return reachesPartners(request) ? client : client.withoutContact();
    }

    static Portrait of(ServerRequest request, Portrait portrait) {
        return new Portrait(of(request, portrait.document()), portrait.oldNames());
    }

    static PartnerLinks of(ServerRequest request, PartnerLinks links) {
        return reachesPartners(request) ? links : PartnerLinks.NONE;
    }

    private static boolean reachesPartners(ServerRequest request) {
        return Visits.of(request).filter(Visitor::reachesPartners).isPresent();
    }
}

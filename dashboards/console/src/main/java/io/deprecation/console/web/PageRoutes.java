package io.deprecation.console.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.deprecation.console.answer.AskedDays;
import io.deprecation.console.answer.BurndownAnswers;
import io.deprecation.console.answer.ClientAnswers;
import io.deprecation.console.answer.DeprecationAnswers;
import io.deprecation.console.csv.Tabular;
import io.deprecation.console.page.ClientPage;
import io.deprecation.console.page.ClientsPage;
import io.deprecation.console.page.DeprecationPage;
import io.deprecation.console.page.DeprecationsPage;
import io.deprecation.console.page.Page;
import io.deprecation.console.page.SearchPage;
import io.deprecation.console.partner.PartnerLinks;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The console's pages, and the tables that they link to. */
final class PageRoutes {

    private static final String NO_DEPRECATION =
            "No rule has this id. It may have been removed, or be spelled otherwise.";
    private static final String NO_CLIENT = "No registered client has this id, and none was counted.";

    private final DeprecationAnswers deprecations;
    private final BurndownAnswers burndowns;
    private final ClientAnswers clients;
    private final PartnerLinks links;
    private final Browser browser;
    private final BoundedReads reads;

    PageRoutes(
            DeprecationAnswers deprecations,
            BurndownAnswers burndowns,
            ClientAnswers clients,
            PartnerLinks links,
            Browser browser,
            BoundedReads reads) {
        this.deprecations = deprecations;
        this.burndowns = burndowns;
        this.clients = clients;
        this.links = links;
        this.browser = browser;
        this.reads = reads;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(path("/"), page(request -> Optional.of(DeprecationsPage.of(deprecations.overview())), ""))
                .route(
                        path("/deprecations/{id}"),
                        page(request -> deprecations.dossier(id(request)).map(DeprecationPage::of), NO_DEPRECATION))
                .route(
                        path("/clients"),
                        page(
                                request -> Optional.of(ClientsPage.of(
                                        Sight.of(request, clients.all()), parameter(request, "account-manager"))),
                                ""))
                .route(
                        path("/clients/{id}"),
                        page(
                                request -> clients.portrait(id(request))
                                        .map(portrait ->
                                                ClientPage.of(Sight.of(request, portrait), Sight.of(request, links))),
                                NO_CLIENT))
                .route(path("/search"), page(request -> Optional.of(search(request)), ""))
                .route(
                        path("/clients.csv"),
                        table(request -> Optional.of(Sight.of(request, clients.all())), request -> "clients"))
                .route(
                        path("/clients/{id}/uses.csv"),
                        table(
                                request -> clients.one(id(request)).map(client -> Sight.of(request, client)),
                                request -> "client-" + id(request)))
                .route(
                        path("/deprecations/{id}/burndown.csv"),
                        table(
                                request -> burndowns.of(id(request), new AskedDays(Optional.empty(), Optional.empty())),
                                request -> "burndown-" + id(request)))
                .build();
    }

    private SearchPage search(ServerRequest request) {
        return SearchPage.of(
                request.queryParam("q").orElse(""), deprecations.overview(), Sight.of(request, clients.all()));
    }

    private PageResource page(Function<ServerRequest, Optional<? extends Page>> page, String absent) {
        return new PageResource(browser, reads, page, absent);
    }

    private TableResource table(
            Function<ServerRequest, Optional<? extends Tabular>> document, Function<ServerRequest, String> name) {
        return new TableResource(browser, reads, document, name);
    }

    private static String id(ServerRequest request) {
        return request.pathVariable("id");
    }

    private static Optional<String> parameter(ServerRequest request, String name) {
        return request.queryParam(name).filter(value -> !value.isBlank());
    }
}

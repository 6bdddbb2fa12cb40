package io.deprecation.console.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.all;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.deprecation.console.answer.AskedDays;
import io.deprecation.console.answer.BurndownAnswers;
import io.deprecation.console.answer.ClientAnswers;
import io.deprecation.console.answer.DeprecationAnswers;
import io.deprecation.console.answer.GateAnswers;
import io.deprecation.console.answer.Sources;
import io.deprecation.console.answer.Summaries;
import io.deprecation.console.csv.Tabular;
import io.deprecation.console.page.Html;
import io.deprecation.console.partner.PartnerLinks;
import io.deprecation.rule.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** All that the console answers. Reads alone: what can be changed is changed in the rule files (design 2-rules.md). */
public final class ConsoleRoutes {

    private static final String NO_DEPRECATION =
            "No rule has this id. /api/deprecations lists those that do; the burn-down of one whose rule is gone can still"
                    + " be read.";
    private static final String NO_COUNT = "No rule has this id, and nothing was ever counted for it.";
    private static final String NO_CLIENT =
            "No registered client has this id, and none was counted. /api/clients lists all.";

    private final BoundedReads reads;
    private final DeprecationAnswers deprecations;
    private final BurndownAnswers burndowns;
    private final ClientAnswers clients;
    private final GateAnswers gates;
    private final Browser browser;
    private final PartnerLinks links;
    private final Door door;

    /**
     * @param broken what is wrong with the rules directory, if an earlier generation serves
     * @param links the links by which partners see their own pages
     * @param door what stands before all of it
     */
    public ConsoleRoutes(
            Sources sources,
            Summaries summaries,
            BoundedReads reads,
            Supplier<List<Problem>> broken,
            PartnerLinks links,
            Door door) {
        this.reads = reads;
        this.browser = new Browser(new Html(), Assets.load(), broken);
        this.links = links;
        this.door = door;
        this.deprecations = new DeprecationAnswers(sources, summaries);
        this.burndowns = new BurndownAnswers(sources);
        this.clients = new ClientAnswers(sources, summaries);
        this.gates = new GateAnswers(sources);
    }

    /** The console as a server takes it. */
    public HttpHandler handler() {
        return RouterFunctions.toHttpHandler(RouterFunctions.route()
                .add(door.before(routes(), browser))
                .onError(failure -> true, Failures::answer)
                .build());
    }

    private RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(path("/api/deprecations"), resource("deprecations", request -> Optional.of(deprecations.all())))
                .route(
                        path("/api/deprecations/{id}"),
                        resource("deprecation", NO_DEPRECATION, request -> deprecations.one(id(request))))
                .route(
                        path("/api/deprecations/{id}/burndown"),
                        resource("burndown", NO_COUNT, request -> burndowns.of(id(request), days(request))))
                .route(
                        path("/api/clients"),
                        resource("clients", request -> Optional.of(Sight.of(request, clients.all()))))
                .route(
                        path("/api/clients/{id}"),
                        resource(
                                "client",
                                NO_CLIENT,
                                request -> clients.one(id(request)).map(client -> Sight.of(request, client))))
                .route(path("/api/gate/{id}"), resource("gate", NO_DEPRECATION, request -> gates.one(id(request))))
                .add(new PageRoutes(deprecations, burndowns, clients, links, browser, reads).routes())
                .route(all(), this::nothing)
                .build();
    }

    private Mono<ServerResponse> nothing(ServerRequest request) {
        return Browser.asksForPage(request)
                ? browser.error(request, HttpStatus.NOT_FOUND, "There is no page at this address.")
                : Answers.problem(HttpStatus.NOT_FOUND, "There is nothing here; /api/deprecations is.");
    }

    private Resource resource(String name, Function<ServerRequest, Optional<? extends Tabular>> document) {
        return new Resource(reads, document, request -> name, "");
    }

    private Resource resource(
            String name, String absent, Function<ServerRequest, Optional<? extends Tabular>> document) {
        return new Resource(reads, document, request -> name + "-" + id(request), absent);
    }

    private static String id(ServerRequest request) {
        return request.pathVariable("id");
    }

    private static AskedDays days(ServerRequest request) {
        return new AskedDays(request.queryParam("from"), request.queryParam("to"));
    }
}

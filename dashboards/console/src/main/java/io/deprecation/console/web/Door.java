package io.deprecation.console.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.deprecation.console.access.Access;
import io.deprecation.console.access.Visitor;
import java.util.Optional;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What stands before all that the console tells: nothing but a look at whom a request is addressed to, or somebody who asks
 * who is there. What is behind it is closed unless it is let through, so that a new route needs no thought.
 */
public final class Door implements AutoCloseable {

    private final Optional<Access> access;
    private final Optional<PasswordDesk> desk;

    private Door(Optional<Access> access) {
        this.access = access;
        this.desk = access.map(Access::entrance).map(PasswordDesk::new);
    }

    /** For a console that this machine alone can reach. */
    public static Door open() {
        return new Door(Optional.empty());
    }

    /** For one that asks everybody who they are. */
    public static Door guarded(Access access) {
        return new Door(Optional.of(access));
    }

    /** Some routes, behind it. */
    RouterFunction<ServerResponse> before(RouterFunction<ServerResponse> routes, Browser browser) {
        RouterFunction<ServerResponse> assets = RouterFunctions.route(path(Browser.ASSETS), browser::asset);
        return access.map(by -> assets.and(guard(by, routes, browser)))
                // The name stands in for a password: a session's cookie or a password is of one host alone anyway.
                .orElseGet(() -> assets.and(routes.filter((request, next) -> {
                            Visits.put(request, Visitor.AT_THE_MACHINE);
                            return next.handle(request);
                        }))
                        .filter(new LoopbackHosts()));
    }

    private RouterFunction<ServerResponse> guard(Access by, RouterFunction<ServerResponse> routes, Browser browser) {
        var cookies = new Cookies(by.secureCookies());
        PasswordDesk passwords = desk.orElseThrow();
        var in = new SignIn(by, cookies, passwords, browser);
        var out = new SignOut(by, cookies, browser);
        return RouterFunctions.route(GET(SignIn.PATH), in::show)
                .andRoute(POST(SignIn.PATH), in::take)
                .and(RouterFunctions.route(POST(SignOut.PATH), out::take)
                        .and(routes)
                        .filter(new Doorkeeper(by, cookies, passwords, browser)));
    }

    @Override
    public void close() {
        desk.ifPresent(PasswordDesk::close);
    }
}

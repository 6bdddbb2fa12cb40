package io.deprecation.console.web;

import io.deprecation.console.access.Access;
import io.deprecation.console.access.Entry;
import io.deprecation.console.access.User;
import io.deprecation.console.access.Visitor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Lets in whoever has a session, and to the API whoever says with the request who they are. All others are asked. */
final class Doorkeeper implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Access access;
    private final Cookies cookies;
    private final PasswordDesk desk;
    private final Browser browser;

    Doorkeeper(Access access, Cookies cookies, PasswordDesk desk, Browser browser) {
        this.access = access;
        this.cookies = cookies;
        this.desk = desk;
        this.browser = browser;
    }

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        Optional<Visitor> visitor = cookies.session(request)
                .flatMap(id -> access.sessions()
                        .find(id, !renewsItself(request))
                        .map(user -> Visitor.signedIn(user, access.forms().of(id))));
        if (visitor.isPresent()) {
            return admit(request, visitor.orElseThrow(), next);
        }
        if (!isForPrograms(request)) {
            return askPerson(request);
        }
        return BasicCredentials.of(request)
                .map(said -> desk.ask(request, said.name(), said.password())
                        .flatMap(entry -> decide(request, entry, next))
                        .onErrorResume(failure -> Failures.answer(failure, request)))
                .orElseGet(() -> challenge("The console asks who you are: send a user's name and password by HTTP Basic"
                        + " (`gate --user`)."));
    }

    private static Mono<ServerResponse> admit(
            ServerRequest request, Visitor visitor, HandlerFunction<ServerResponse> next) {
        Visits.put(request, visitor);
        return next.handle(request);
    }

    private static Mono<ServerResponse> decide(
            ServerRequest request, Entry entry, HandlerFunction<ServerResponse> next) {
        if (entry instanceof Entry.Admitted admitted) {
            User user = admitted.user();
            return admit(request, Visitor.named(user), next);
        }
        return entry instanceof Entry.Locked locked
                ? tooMany(locked.left())
                : challenge("No user has this name and password.");
    }

    private static Mono<ServerResponse> challenge(String detail) {
        return Answers.problem(
                Answers.common(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, BasicCredentials.CHALLENGE),
                HttpStatus.UNAUTHORIZED,
                detail);
    }

    private static Mono<ServerResponse> tooMany(Duration left) {
        return Answers.problem(
                Answers.common(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, SignIn.seconds(left)),
                HttpStatus.TOO_MANY_REQUESTS,
                SignIn.LOCKED);
    }

    /** A page that renews itself must not show the form for signing in within itself: it says that it is not up to date. */
    private Mono<ServerResponse> askPerson(ServerRequest request) {
        if (renewsItself(request)) {
            return browser.error(request, HttpStatus.FORBIDDEN, "Your session has ended: load the page anew.");
        }
        return PageAnswers.guarded(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(SignIn.PATH + wayBack(request)))
                .build();
    }

    private static String wayBack(ServerRequest request) {
        String query = request.uri().getRawQuery();
        String asked = request.uri().getRawPath() + (query == null ? "" : "?" + query);
        boolean back = HttpMethod.GET.equals(request.method()) && !asked.equals("/");
        return back ? "?next=" + UriUtils.encode(asked, StandardCharsets.UTF_8) : "";
    }

    /** htmx says so, and asks for nothing else on these pages. */
    private static boolean renewsItself(ServerRequest request) {
        return request.headers().firstHeader("HX-Request") != null;
    }

    private static boolean isForPrograms(ServerRequest request) {
        return request.uri().getRawPath().startsWith("/api/");
    }
}

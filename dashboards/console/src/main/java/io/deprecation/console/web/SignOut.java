package io.deprecation.console.web;

import io.deprecation.console.access.Access;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Ends a session, if it is its own page that asks for it. */
final class SignOut {

    static final String PATH = "/logout";

    private final Access access;
    private final Cookies cookies;
    private final Browser browser;

    SignOut(Access access, Cookies cookies, Browser browser) {
        this.access = access;
        this.cookies = cookies;
        this.browser = browser;
    }

    Mono<ServerResponse> take(ServerRequest request) {
        return request.formData()
                .onErrorReturn(new LinkedMultiValueMap<>())
                .map(form -> Objects.requireNonNullElse(form.getFirst("token"), ""))
                .flatMap(token -> cookies.session(request)
                        .filter(id -> access.forms().match(token, id))
                        .map(this::end)
                        .orElseGet(() -> browser.error(
                                request,
                                HttpStatus.FORBIDDEN,
                                "That was not asked for by a page of this session: use its button.")));
    }

    private Mono<ServerResponse> end(String id) {
        access.sessions().end(id);
        return PageAnswers.guarded(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .cookie(cookies.endSession())
                .location(URI.create(SignIn.PATH))
                .build();
    }
}

package io.deprecation.console.web;

import io.deprecation.console.access.Access;
import io.deprecation.console.access.Entry;
import io.deprecation.console.access.Nonce;
import io.deprecation.console.page.SignInPage;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page by which people say who they are, and what it sends. */
final class SignIn {

    static final String PATH = "/login";
    static final String LOCKED =
            "Too many attempts have failed. Nothing is tried for a quarter of an hour after the last of"
                    + " them, not even what is right.";

    private static final String WRONG = "No user has this name and password.";
    private static final String NOT_OURS =
            "The form was not this browser's own, or the console was started anew: try again."
                    + " Where that does not help, the browser keeps no cookies from here: use the https address of the console.";

    private final Access access;
    private final Cookies cookies;
    private final PasswordDesk desk;
    private final Browser browser;

    SignIn(Access access, Cookies cookies, PasswordDesk desk, Browser browser) {
        this.access = access;
        this.cookies = cookies;
        this.desk = desk;
        this.browser = browser;
    }

    Mono<ServerResponse> show(ServerRequest request) {
        String next = request.queryParam("next").orElse("/");
        return page(PageAnswers.html(HttpStatus.OK), request, next, "");
    }

    /** A form that cannot be read is one without a token. */
    Mono<ServerResponse> take(ServerRequest request) {
        return request.formData()
                .onErrorReturn(new LinkedMultiValueMap<>())
                .flatMap(form -> isOwn(request, form)
                        ? desk.ask(request, field(form, "name"), field(form, "password"))
                                .flatMap(entry -> answer(request, entry, field(form, "next")))
                                .onErrorResume(failure -> failed(request, failure, field(form, "next")))
                        : refused(HttpStatus.FORBIDDEN, request, field(form, "next"), NOT_OURS));
    }

    /** For {@code Retry-After}: at least one, so that nobody comes back too early. */
    static String seconds(Duration left) {
        return String.valueOf(left.toSeconds() + 1);
    }

    private boolean isOwn(ServerRequest request, MultiValueMap<String, String> form) {
        return cookies.form(request)
                .filter(cookie -> access.forms().match(field(form, "token"), cookie))
                .isPresent();
    }

    private Mono<ServerResponse> answer(ServerRequest request, Entry entry, String next) {
        if (entry instanceof Entry.Admitted admitted) {
            return PageAnswers.guarded(HttpStatus.SEE_OTHER)
                    .cacheControl(CacheControl.noStore())
                    .cookie(cookies.beginSession(access.sessions().begin(admitted.user())))
                    .location(URI.create(WayBack.of(next)))
                    .build();
        }
        if (entry instanceof Entry.Locked locked) {
            return page(
                    PageAnswers.html(HttpStatus.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, seconds(locked.left())),
                    request,
                    next,
                    LOCKED);
        }
        return refused(HttpStatus.FORBIDDEN, request, next, WRONG);
    }

    private Mono<ServerResponse> failed(ServerRequest request, Throwable thrown, String next) {
        Failures.Failure failure = Failures.of(thrown, request);
        return refused(
                failure.status(),
                request,
                next,
                failure.passing() ? "Many sign in at once: try again in a few seconds." : failure.detail());
    }

    private Mono<ServerResponse> refused(HttpStatus status, ServerRequest request, String next, String problem) {
        return page(PageAnswers.html(status), request, next, problem);
    }

    private Mono<ServerResponse> page(
            ServerResponse.BodyBuilder response, ServerRequest request, String next, String problem) {
        String cookie = cookies.form(request).orElseGet(Nonce::fresh);
        var page = new SignInPage(WayBack.of(next), access.forms().of(cookie), problem);
        return response.cookie(cookies.form(cookie)).bodyValue(browser.render(request, page));
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}

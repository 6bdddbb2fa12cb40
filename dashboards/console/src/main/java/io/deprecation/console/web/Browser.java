package io.deprecation.console.web;

import io.deprecation.console.access.Visitor;
import io.deprecation.console.page.ErrorPage;
import io.deprecation.console.page.Html;
import io.deprecation.console.page.Page;
import io.deprecation.console.page.Shell;
import io.deprecation.rule.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a browser is given: pages, the pages of what went wrong, and what they need. */
final class Browser {

    static final String ASSETS = "/assets/{digest}/{name}";

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Html html;
    private final Assets assets;
    private final Supplier<List<Problem>> broken;

    /** @param broken what is wrong with the rules directory, if an earlier generation serves */
    Browser(Html html, Assets assets, Supplier<List<Problem>> broken) {
        this.html = html;
        this.assets = assets;
        this.broken = broken;
    }

    /** The bytes of a page; may take a while. Nobody is told of the rules who has not said who they are. */
    byte[] render(ServerRequest request, Page page) {
        String query = request.uri().getRawQuery();
        String path = request.uri().getRawPath() + (query == null ? "" : "?" + query);
        Optional<Visitor> visitor = Visits.of(request);
        List<Problem> told = visitor.isPresent() ? broken.get() : List.of();
        return html.page(new Shell(path, request.queryParam("q").orElse(""), told, assets.address(), visitor), page);
    }

    Mono<ServerResponse> error(ServerRequest request, HttpStatus status, String detail) {
        return error(PageAnswers.html(status), request, status, detail);
    }

    Mono<ServerResponse> error(
            ServerResponse.BodyBuilder response, ServerRequest request, HttpStatus status, String detail) {
        var page = new ErrorPage(
                status.value(), status.getReasonPhrase(), detail, status == HttpStatus.SERVICE_UNAVAILABLE);
        return response.bodyValue(render(request, page));
    }

    Mono<ServerResponse> asset(ServerRequest request) {
        if (!Resource.READING.contains(request.method())) {
            return notAllowed(request);
        }
        return assets.find(request.pathVariable("digest"), request.pathVariable("name"))
                .map(asset -> PageAnswers.guarded(HttpStatus.OK)
                        .cacheControl(
                                CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                        .contentType(asset.type())
                        .bodyValue(asset.content()))
                .orElseGet(() -> error(request, HttpStatus.NOT_FOUND, "There is no such file: load the page anew."));
    }

    Mono<ServerResponse> notAllowed(ServerRequest request) {
        return error(
                PageAnswers.html(HttpStatus.METHOD_NOT_ALLOWED).allow(Resource.READING),
                request,
                HttpStatus.METHOD_NOT_ALLOWED,
                "The console is for reading alone: use GET. Rules are edited in their files.");
    }

    /** Whether a request is of somebody who would rather have a page than a problem document: browsers say so. */
    static boolean asksForPage(ServerRequest request) {
        String path = request.uri().getRawPath();
        return !path.startsWith("/api/")
                && HttpMethod.GET.equals(request.method())
                && String.join(",", request.headers().header(HttpHeaders.ACCEPT))
                        .contains(MediaType.TEXT_HTML_VALUE);
    }
}

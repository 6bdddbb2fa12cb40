package io.deprecation.filter.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A server on a real socket that answers with what one way shows, and with what is left of a header. */
final class Server implements AutoCloseable {

    private final DisposableServer server;

    Server(UnaryOperator<HttpServer> settings, Way way, String header, WebFilter... filters) {
        HttpHandler handler = WebHttpHandlerBuilder.webHandler(exchange -> way.shown(
                                exchange.getRequest(), Register.CLIENTS)
                        .flatMap(shown -> {
                            String left = exchange.getRequest()
                                    .getHeaders()
                                    .getOrEmpty(header)
                                    .toString();
                            String text = (shown instanceof Shown.Registered registered
                                            ? registered.client().id()
                                            : shown.getClass().getSimpleName())
                                    + " " + left;
                            var response = exchange.getResponse();
                            return response.writeWith(
                                    Mono.just(response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8))));
                        }))
                .filter(filters)
                .build();
        server = settings.apply(HttpServer.create()
                        .bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    String answer(HttpClient client, String scheme, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + server.port() + "/"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}

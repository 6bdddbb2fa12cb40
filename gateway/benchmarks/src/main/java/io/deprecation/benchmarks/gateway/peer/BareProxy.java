package io.deprecation.benchmarks.gateway.peer;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty's server before Reactor Netty's client and nothing in between: what its users cannot go below. */
public final class BareProxy {

    private final HttpClient client;

    private BareProxy(HttpClient client) {
        this.client = client;
    }

    /** Takes its port and the upstream's, both on loopback. */
    public static void main(String[] args) {
        var proxy = new BareProxy(HttpClient.create(ConnectionProvider.create("upstream", 500))
                .baseUrl("http://127.0.0.1:" + args[1])
                .disableRetry(true));
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .handle(proxy::pass)
                .bindNow();
        server.onDispose().block();
    }

    private Publisher<Void> pass(HttpServerRequest request, HttpServerResponse response) {
        return client.headers(headers -> headers.set(request.requestHeaders()).remove(HttpHeaderNames.HOST))
                .request(request.method())
                .uri(request.uri())
                .send((sent, out) -> out.send(request.receive().retain()))
                .response((answer, body) -> {
                    response.status(answer.status()).headers(answer.responseHeaders());
                    return response.send(body.retain());
                });
    }
}

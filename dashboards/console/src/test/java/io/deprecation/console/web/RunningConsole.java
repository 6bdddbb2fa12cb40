package io.deprecation.console.web;

import io.deprecation.console.answer.Sources;
import io.deprecation.console.answer.Summaries;
import io.deprecation.console.partner.PartnerLink;
import io.deprecation.evidence.Contracts;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Problem;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Records;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A console on a real socket. */
final class RunningConsole implements AutoCloseable {

    static final Catalog RULES = Generations.open(new RuleDirectory(Path.of("src/test/resources/rules")))
            .current();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BoundedReads reads;
    private final Door door;
    private final WebServer server;

    private RunningConsole(BoundedReads reads, Door door, WebServer server) {
        this.reads = reads;
        this.door = door;
        this.server = server;
    }

    static RunningConsole over(Records records) {
        return over(() -> RULES, records, BoundedReads.start());
    }

    static RunningConsole over(Supplier<Catalog> rules, Records records, BoundedReads reads) {
        return over(rules, records, reads, List::of);
    }

    /** @param broken what is wrong with the rules directory */
    static RunningConsole over(
            Supplier<Catalog> rules, Records records, BoundedReads reads, Supplier<List<Problem>> broken) {
        return over(rules, records, reads, broken, Door.open());
    }

    /** @param door what stands before it; closed with it */
    static RunningConsole over(
            Supplier<Catalog> rules, Records records, BoundedReads reads, Supplier<List<Problem>> broken, Door door) {
        InstantSource clock = InstantSource.fixed(SampleLedger.NOW);
        var sources = new Sources(rules, Clearance.NONE, records, Contracts.NONE, clock);
        WebServer server = new NettyReactiveWebServerFactory(0)
                .getWebServer(new ConsoleRoutes(
                                sources,
                                new Summaries(sources, System::nanoTime),
                                reads,
                                broken,
                                client -> Optional.of(new PartnerLink(
                                        URI.create("https://share.example/" + client), SampleLedger.NOW)),
                                door)
                        .handler());
        server.start();
        return new RunningConsole(reads, door, server);
    }

    int port() {
        return server.getPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** @param form the fields, as a browser encodes them */
    HttpResponse<String> post(String path, String form, String cookieName, String cookie) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                cookieName,
                cookie);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop();
        reads.close();
        door.close();
    }
}

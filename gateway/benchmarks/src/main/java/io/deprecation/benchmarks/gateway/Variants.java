package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.Variant.Translation;
import io.deprecation.benchmarks.gateway.peer.BareProxy;
import io.deprecation.benchmarks.gateway.peer.BareRoute;
import io.deprecation.benchmarks.gateway.peer.TreeRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How each of the peers is started. All of them that are Java have the same JVM options, and the route of all requests to
 * the same upstream.
 */
final class Variants {

    /** What the others are set beside. */
    static final String BARE = "bare Spring Cloud Gateway route";

    static final String RULE = "this gateway, a rule enriches";
    static final String DIRECT = "nothing: load and upstream alone";

    private static final String RULED = "/customers/";
    private static final String UNRULED = "/orders/";

    private final Path gateway;
    private final Installed installed;
    private final int upstream;

    /**
     * @param gateway the jar of this gateway
     * @param upstream the upstream's port
     */
    Variants(Path gateway, Installed installed, int upstream) {
        this.gateway = gateway;
        this.installed = installed;
        this.upstream = upstream;
    }

    List<Variant> all() throws IOException {
        var all = new ArrayList<>(List.of(
                new Variant(DIRECT, UNRULED, Translation.NONE, List.of(), upstream),
                proxy(Ports.free()),
                route(Ports.free()),
                ours("this gateway, no rule matches", UNRULED, Translation.NONE),
                ours(RULE, RULED, Translation.EXACT),
                tree(Ports.free())));
        if (installed.hasNginx()) {
            all.add(nginx(Ports.free()));
        }
        return all;
    }

    private Variant proxy(int port) {
        return new Variant(
                "bare Reactor Netty proxy",
                UNRULED,
                Translation.NONE,
                peer(BareProxy.class, String.valueOf(port), String.valueOf(upstream)),
                port);
    }

    private Variant route(int port) {
        String route = "--spring.cloud.gateway.server.webflux.routes[0].";
        return new Variant(
                BARE,
                UNRULED,
                Translation.NONE,
                peer(
                        BareRoute.class,
                        "--server.port=" + port,
                        route + "id=all",
                        route + "uri=" + origin(),
                        route + "predicates[0]=Path=/**"),
                port);
    }

    private Variant tree(int port) {
        return new Variant(
                "Spring Cloud Gateway, ModifyRequestBody and ModifyResponseBody over a Jackson tree",
                RULED,
                Translation.EXACT,
                peer(
                        TreeRoute.class,
                        "--server.port=" + port,
                        "--upstream=" + origin(),
                        "--spring.http.codecs.max-in-memory-size=64MB"),
                port);
    }

    private Variant ours(String title, String path, Translation translation) throws IOException {
        int port = Ports.free();
        Path data = installed.folder("ledger-" + port);
        return new Variant(
                title,
                path,
                translation,
                java(
                        "-jar",
                        gateway.toString(),
                        "--server.port=" + port,
                        "--management.server.port=" + Ports.free(),
                        "--deprecation.roles=traffic",
                        "--deprecation.upstream=" + origin(),
                        "--deprecation.rules=" + installed.rules(),
                        "--deprecation.identity.hmac-secret-file=" + installed.secret(),
                        "--deprecation.ledger.url=jdbc:h2:file:" + data.resolve("ledger"),
                        "--deprecation.ledger.segments=" + data.resolve("segments")),
                port);
    }

    private Variant nginx(int port) throws IOException {
        return new Variant(
                "nginx with Lua and cjson",
                RULED,
                Translation.DOUBLES,
                List.of(
                        "nginx",
                        "-p",
                        installed.folder("nginx").toString(),
                        "-c",
                        installed.nginxConfiguration(port, upstream).toString()),
                port);
    }

    private String origin() {
        return "http://127.0.0.1:" + upstream;
    }

    /** The {@code main} of a class of this module. */
    static List<String> peer(Class<?> main, String... arguments) {
        return java(Stream.concat(
                        Stream.of("-cp", System.getProperty("java.class.path"), main.getName()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static List<String> java(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g"),
                        Stream.of(arguments))
                .toList();
    }
}

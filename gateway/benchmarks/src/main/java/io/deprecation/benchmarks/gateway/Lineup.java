package io.deprecation.benchmarks.gateway;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All variants at once, each with its process: those that are not called take next to nothing. */
final class Lineup implements AutoCloseable {

    private final int core;
    private final Installed installed;
    private final Map<Variant, Optional<Server>> servers = new LinkedHashMap<>();

    /** @param core the core of all processes */
    Lineup(int core, Installed installed) {
        this.core = core;
        this.installed = installed;
    }

    /** Starts them one after the other, each once the last one listens. */
    void start(List<Variant> variants) throws IOException, InterruptedException {
        for (Variant variant : variants) {
            if (variant.command().isEmpty()) {
                servers.put(variant, Optional.empty());
            } else {
                Server server = Server.start(core, variant.command(), installed.log("port-" + variant.port()));
                servers.put(variant, Optional.of(server));
                server.await(variant.port());
            }
        }
    }

    /** Those that were started, in their order, with their process. */
    Map<Variant, Optional<Server>> variants() {
        return servers;
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.ifPresent(Server::close));
    }
}

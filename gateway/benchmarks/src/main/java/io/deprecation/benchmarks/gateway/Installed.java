package io.deprecation.benchmarks.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that the peers start with, in a folder of this run, and what of them the machine has. */
final class Installed {

    private static final Path MODULES = Path.of("/usr/lib/nginx/modules");
    private static final Path CJSON = Path.of("lua", "5.1", "cjson.so");

    private final Path run;

    private Installed(Path run) {
        this.run = run;
    }

    /** Writes the files of a run below {@code target}, which need not exist. */
    static Installed below(Path target) throws IOException {
        Files.createDirectories(target);
        var installed = new Installed(Files.createTempDirectory(target, "run-").toAbsolutePath());
        for (String file : new String[] {"clients.yaml", "customer-name.yaml"}) {
            Files.writeString(installed.folder("rules").resolve(file), resource("rules/" + file));
        }
        Files.writeString(installed.secret(), resource("hmac-secret"));
        return installed;
    }

    Path rules() {
        return run.resolve("rules");
    }

    Path secret() {
        return run.resolve("hmac-secret");
    }

    /** A folder of that name, made if need be. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(run.resolve(name));
    }

    /** Where a process writes what it prints. */
    Path log(String name) {
        return run.resolve(name + ".log");
    }

    /** Whether there is nginx with its Lua module and cjson, where Debian puts them. */
    boolean hasNginx() {
        return Files.exists(MODULES.resolve("ngx_http_lua_module.so"))
                && cjson().isPresent()
                && Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nginx")));
    }

    Path nginxConfiguration(int port, int upstream) throws IOException {
        String filled = resource("nginx.conf")
                .replace("@folder@", folder("nginx").toString())
                .replace("@modules@", MODULES.toString())
                .replace("@cpath@", cjson().map(Path::toString).orElseThrow())
                .replace("@upstream@", String.valueOf(upstream))
                .replace("@port@", String.valueOf(port));
        return Files.writeString(folder("nginx").resolve("nginx.conf"), filled);
    }

    private static Optional<Path> cjson() {
        try (Stream<Path> architectures = Files.list(Path.of("/usr/lib"))) {
            return architectures
                    .map(architecture -> architecture.resolve(CJSON))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Installed.class.getResourceAsStream("/gateway/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.deprecation.cluster;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;

/**
 * The overlay for several replicas as processes of this machine: as many for traffic as its autoscaler keeps at least, one
 * for the console and one that migrates, on a real PostgreSQL.
 */
final class LocalCluster implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Target OVERLAY = Target.REPLICAS;
    private static final String RULE = "customer-name.yaml";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final String upstream;
    private final Map<String, String> rules;
    private final MountedMap mountedRules;
    private final Map<String, Path> volumes;
    private final List<LocalPod> gateways = new ArrayList<>();
    private final List<LocalPod> others = new ArrayList<>();

    private LocalCluster(
            Path folder,
            EmbeddedPostgres postgres,
            String upstream,
            Map<String, String> rules,
            MountedMap mountedRules,
            Map<String, Path> volumes) {
        this.folder = folder;
        this.postgres = postgres;
        this.upstream = upstream;
        this.rules = rules;
        this.mountedRules = mountedRules;
        this.volumes = volumes;
    }

    /** All of it at once, as {@code kubectl apply} would; returns when every pod is ready. */
    static LocalCluster start(Path folder, String upstream) throws IOException, InterruptedException {
        var rules = new LinkedHashMap<String, String>();
        OVERLAY.the("ConfigMap", "deprecation-rules")
                .at("data")
                .members()
                .forEach((file, content) -> rules.put(file, content.text()));
        MountedMap mountedRules = MountedMap.of(folder.resolve("rules"), rules);
        var volumes = Map.of(
                "rules",
                mountedRules.folder(),
                "identity",
                secret(folder, "hmac-secret", Path.of("../gateway/demo/sample-hmac-secret")),
                "console-users",
                secret(folder, "users", Path.of("src/test/resources/console-users")));
        var cluster =
                new LocalCluster(folder, EmbeddedPostgres.builder().start(), upstream, rules, mountedRules, volumes);
        try {
            cluster.startPods();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error failed) {
            cluster.close();
            throw failed;
        }
    }

    List<LocalPod> gateways() {
        return List.copyOf(gateways);
    }

    /** Where the console is. */
    String console() {
        return "http://127.0.0.1:" + others.get(1).variable("DEPRECATION_CONSOLE_PORT");
    }

    /** Edits the rule as its owner does; a kubelet would bring it a little later. */
    void putInto(String phase) throws IOException {
        rules.computeIfPresent(RULE, (file, content) -> content.replaceAll("(?m)^phase: .*$", "phase: " + phase));
        mountedRules.update(rules);
    }

    /** Puts another pod of the same name in the place of one, on its volume. */
    void replace(int ordinal) throws IOException {
        gateways.set(ordinal, gateways.get(ordinal).again());
        awaitReady(gateways.get(ordinal), "StatefulSet", "gateway");
    }

    @Override
    public void close() throws IOException {
        gateways.forEach(LocalPod::close);
        others.forEach(LocalPod::close);
        postgres.close();
    }

    private void startPods() throws IOException, InterruptedException {
        int replicas = Integer.parseInt(OVERLAY.the("HorizontalPodAutoscaler", "gateway")
                .at("spec", "minReplicas")
                .text());
        for (int ordinal = 0; ordinal < replicas; ordinal++) {
            gateways.add(start("gateway-" + ordinal, OVERLAY.the("StatefulSet", "gateway")));
        }
        LocalPod migration = start("migrate", OVERLAY.the("Job", "gateway-migrate"));
        others.add(migration);
        LocalPod console = start("console", OVERLAY.the("Deployment", "gateway-console"));
        others.add(console);
        if (migration.end(false) != 0) {
            throw new AssertionError(migration.log());
        }
        gateways.forEach(gateway -> awaitReady(gateway, "StatefulSet", "gateway"));
        awaitReady(console, "Deployment", "gateway-console");
    }

    private static void awaitReady(LocalPod pod, String kind, String name) {
        String path = OVERLAY.the(kind, name)
                .container()
                .at("readinessProbe", "httpGet", "path")
                .text();
        await().atMost(START)
                .until(() -> Calls.status("http://127.0.0.1:" + pod.variable("MANAGEMENT_SERVER_PORT") + path) == 200);
    }

    private LocalPod start(String name, Manifest workload) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name).resolve("root"));
        var mounts = new LinkedHashMap<>(volumes);
        mounts.put("data", Files.createDirectories(folder.resolve(name).resolve("data")));
        var elsewhere = Map.of(
                "DEPRECATION_UPSTREAM", upstream,
                "DEPRECATION_LEDGER_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "DEPRECATION_LEDGER_USERNAME", "postgres",
                "DEPRECATION_LEDGER_PASSWORD", "postgres",
                "SERVER_PORT", port(),
                "MANAGEMENT_SERVER_PORT", port(),
                "DEPRECATION_CONSOLE_PORT", port());
        return LocalPod.start(name, root, OVERLAY, workload, mounts, elsewhere);
    }

    private static Path secret(Path folder, String key, Path content) throws IOException {
        return MountedMap.of(folder.resolve("secret-" + key), Map.of(key, Files.readString(content)))
                .folder();
    }

    private static String port() throws IOException {
        return String.valueOf(TestSocketUtils.findAvailableTcpPort());
    }
}

package io.deprecation.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A pod as a process of this machine: its container's variables and arguments, and its mounts below a folder that stands
 * for the container's root. What differs is ports, of which a machine has one each, and what is beyond the cluster.
 */
final class LocalPod implements AutoCloseable {

    private final String name;
    private final Path root;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private final Process process;

    private LocalPod(String name, Path root, Map<String, String> environment, List<String> arguments, Process process) {
        this.name = name;
        this.root = root;
        this.environment = environment;
        this.arguments = arguments;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param volumes where the volumes of the pod are, by their names; the others are left out
     * @param elsewhere what is not where the cluster's configuration says, and the ports
     */
    static LocalPod start(
            String name,
            Path root,
            Target target,
            Manifest workload,
            Map<String, Path> volumes,
            Map<String, String> elsewhere)
            throws IOException {
        Node container = workload.container();
        Map<String, String> environment = variables(target, container);
        for (Node mount : container.at("volumeMounts").items()) {
            mount(root, mount, volumes, environment);
        }
        environment.putAll(elsewhere);
        List<String> arguments =
                container.at("args").items().stream().map(Node::text).toList();
        return new LocalPod(name, root, environment, arguments, process(root, environment, arguments));
    }

    /** The same pod anew, on the same volumes. */
    LocalPod again() throws IOException {
        return new LocalPod(name, root, environment, arguments, process(root, environment, arguments));
    }

    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code, after it has been told to stop; or by itself. */
    int end(boolean told) throws InterruptedException {
        if (told) {
            process.destroy();
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError(name + " does not end");
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(root.resolve("log"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What its settings say, and then what stands at the container itself, which counts more. */
    private static Map<String, String> variables(Target target, Node container) {
        var variables = new LinkedHashMap<String, String>();
        container.at("envFrom").items().stream()
                .map(from -> from.at("configMapRef", "name").text())
                .filter(map -> !map.isEmpty())
                .map(map -> target.the("ConfigMap", map).at("data").members())
                .forEach(data -> data.forEach((name, value) -> variables.put(name, value.text())));
        for (Node variable : container.at("env").items()) {
            variables.put(variable.at("name").text(), variable.at("value").text());
        }
        return variables;
    }

    private static void mount(Path root, Node mount, Map<String, Path> volumes, Map<String, String> environment)
            throws IOException {
        Path volume = volumes.get(mount.at("name").text());
        if (volume == null) {
            return;
        }
        String path = mount.at("mountPath").text();
        Path place = root.resolve(path.substring(1));
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, volume);
        environment.replaceAll((variable, value) -> value.startsWith(path + "/") ? root + value : value);
    }

    private static Process process(Path root, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("../gateway/app/target/deprecation-gateway.jar")
                        .toRealPath()
                        .toString()));
        command.addAll(arguments);
        File log = root.resolve("log").toFile();
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log));
        builder.environment().putAll(environment);
        return builder.start();
    }
}

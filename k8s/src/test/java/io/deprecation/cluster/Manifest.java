package io.deprecation.cluster;

import java.util.List;
import java.util.stream.Stream;

/** One object of the cluster. */
record Manifest(Node root) {

    String kind() {
        return root.at("kind").text();
    }

    String apiVersion() {
        return root.at("apiVersion").text();
    }

    String name() {
        return root.at("metadata", "name").text();
    }

    Node at(String... path) {
        return root.at(path);
    }

    boolean runsPods() {
        return !template().isAbsent();
    }

    /** Of its pods. */
    Node template() {
        return at("spec", "template");
    }

    Node pod() {
        return template().at("spec");
    }

    /** Its one container. */
    Node container() {
        List<Node> containers = pod().at("containers").items();
        if (containers.size() != 1) {
            throw new AssertionError(this + " has " + containers.size() + " containers");
        }
        return containers.get(0);
    }

    /** The names of all that a pod can mount. */
    Stream<String> volumeNames() {
        return Stream.concat(
                pod().at("volumes").items().stream()
                        .map(volume -> volume.at("name").text()),
                at("spec", "volumeClaimTemplates").items().stream()
                        .map(claim -> claim.at("metadata", "name").text()));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}

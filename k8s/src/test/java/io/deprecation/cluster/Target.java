package io.deprecation.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What can be rendered. */
enum Target {
    BASE("base"),
    SINGLE("overlays/single"),
    REPLICAS("overlays/replicas"),
    WITH_COMPONENTS("src/test/resources/with-components");

    private static final Map<Target, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private final String folder;

    Target(String folder) {
        this.folder = folder;
    }

    /** All that it makes, rendered once. */
    List<Manifest> manifests() {
        return RENDERED.computeIfAbsent(this, target -> parse(Kustomize.render(Path.of(target.folder))));
    }

    Stream<Manifest> ofKind(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest the(String kind, String name) {
        return the(kind, manifest -> manifest.name().equals(name));
    }

    /** The one whose name begins so: kustomize appends a digest. */
    Manifest theGenerated(String kind, String name) {
        return the(kind, manifest -> manifest.name().startsWith(name + "-"));
    }

    private Manifest the(String kind, Predicate<Manifest> condition) {
        return ofKind(kind).filter(condition).findFirst().orElseThrow();
    }

    static List<Manifest> parse(String yaml) {
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> new Manifest(new Node(document)))
                .toList();
    }
}

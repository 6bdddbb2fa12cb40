package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every document that kustomize makes, held to two models of Kubernetes' API: no property is misspelt or misplaced. */
final class KnownToTheClusterTest {

    /** Kinds of custom resource definitions, which Kubernetes' own client does not know. */
    private static final Set<String> CUSTOM = Set.of("ServiceMonitor", "PrometheusRule", "HTTPRoute");

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyPropertyIsOneOfItsKind(Target target) {
        assertThat(target.manifests()).isNotEmpty();
        assertThat(target.manifests()).flatExtracting(LeftOvers::of).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyDocumentPassesTheClustersOwnSchema(Target target) throws Exception {
        for (Manifest manifest : target.manifests()) {
            if (!CUSTOM.contains(manifest.kind())) {
                validate(manifest);
            }
        }
    }

    @Test
    void theBaseNeedsNoCustomResourceDefinition() {
        assertThat(Target.BASE.manifests()).extracting(Manifest::kind).doesNotContainAnyElementsOf(CUSTOM);
        assertThat(Target.WITH_COMPONENTS.manifests())
                .extracting(Manifest::kind)
                .containsAll(CUSTOM);
    }

    @Test
    void whatIsMisspeltIsFound() {
        Manifest misspelt = Target.parse("""
                apiVersion: v1
                kind: Service
                metadata: {name: gateway}
                spec:
                  ports: [{name: http, port: 80, targetPrt: http}]
                """).get(0);

        assertThat(LeftOvers.of(misspelt)).isEqualTo(List.of("Service.spec.ports[].targetPrt"));
        assertThatThrownBy(() -> validate(misspelt)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKindThatIsNotThereIsFound() {
        Manifest unknown = Target.parse("{apiVersion: v1, kind: Servise, metadata: {name: gateway}}")
                .get(0);

        assertThat(LeftOvers.of(unknown)).isEqualTo(List.of("Servise"));
        assertThatThrownBy(() -> validate(unknown)).isInstanceOf(ClassNotFoundException.class);
    }

    /** By the class of the same version and kind, such as {@code V2HorizontalPodAutoscaler}. */
    private static void validate(Manifest manifest) throws ReflectiveOperationException {
        String version = manifest.apiVersion().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
        JsonElement json = new Gson().toJsonTree(manifest.root().value());
        try {
            Class.forName("io.kubernetes.client.openapi.models." + version + manifest.kind())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, json);
        } catch (InvocationTargetException invalid) {
            throw new AssertionError(manifest + ": " + invalid.getCause(), invalid);
        }
    }
}

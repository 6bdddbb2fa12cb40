package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pod meets the standard that its namespace enforces: "restricted" of Kubernetes' Pod Security Standards. */
final class RestrictedPodsTest {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @EnumSource(Target.class)
    void theNamespaceEnforcesIt(Target target) {
        Manifest namespace = target.the("Namespace", "deprecation-gateway");

        assertThat(namespace.at("metadata", "labels").members())
                .containsEntry("pod-security.kubernetes.io/enforce", new Node("restricted"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void podsRunAsTheImagesUserWithoutAnyPrivilege(Target target) throws Exception {
        for (Manifest each : running(target)) {
            Node pod = each.pod();
            assertThat(pod.at("securityContext", "runAsNonRoot").value()).isEqualTo(true);
            assertThat(pod.at("securityContext", "seccompProfile", "type").text())
                    .isEqualTo("RuntimeDefault");
            assertThat(Files.readString(Path.of("../Dockerfile")))
                    .contains("USER %s:%s"
                            .formatted(
                                    pod.at("securityContext", "runAsUser").text(),
                                    pod.at("securityContext", "runAsGroup").text()));
            assertThat(pod.at("automountServiceAccountToken").value()).isEqualTo(false);
            assertThat(Stream.of("hostNetwork", "hostPID", "hostIPC", "initContainers"))
                    .allMatch(member -> pod.at(member).isAbsent());
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void containersCannotWriteToTheirImageNorBecomeMore(Target target) {
        for (Manifest each : running(target)) {
            Node context = each.container().at("securityContext");

            assertThat(context.at("allowPrivilegeEscalation").value()).isEqualTo(false);
            assertThat(context.at("readOnlyRootFilesystem").value()).isEqualTo(true);
            assertThat(context.at("capabilities", "drop").items()).containsExactly(new Node("ALL"));
            assertThat(context.at("privileged").isAbsent()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void volumesAreOfTheKindsThatAreAllowed(Target target) {
        for (Manifest each : running(target)) {
            for (Node volume : each.pod().at("volumes").items()) {
                assertThat(volume.members().keySet()).hasSize(2).anyMatch(VOLUMES::contains);
            }
        }
    }

    /** What is asked for and what is allowed is the same, so that no pod is put out for what it was not promised. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void memoryIsReserved(Target target) {
        for (Manifest each : running(target)) {
            Node resources = each.container().at("resources");

            assertThat(resources.at("limits", "memory").text()).isNotEmpty();
            assertThat(resources.at("requests", "memory")).isEqualTo(resources.at("limits", "memory"));
        }
    }

    @Test
    void allThatRunsPodsIsLookedAt() {
        assertThat(running(Target.REPLICAS))
                .extracting(Manifest::toString)
                .containsExactlyInAnyOrder("StatefulSet gateway", "Deployment gateway-console", "Job gateway-migrate");
    }

    private static List<Manifest> running(Target target) {
        return target.manifests().stream().filter(Manifest::runsPods).toList();
    }
}

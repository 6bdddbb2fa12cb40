package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What one object says of another is so: names, selectors, ports, volumes. The base has no console, and is left out. */
final class WiringTest {

    /** The first in the parent's file is its own. */
    private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BASE")
    void everyServiceLeadsToAPortOfSomePod(Target target) {
        target.ofKind("Service").forEach(service -> {
            List<Manifest> chosen = chosen(target, service.at("spec", "selector"));

            assertThat(chosen).as(service.toString()).hasSize(1);
            for (Node port : service.at("spec", "ports").items()) {
                assertThat(portNames(chosen)).contains(port.at("targetPort").text());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BASE")
    void everyNetworkPolicyIsAboutPodsAndPortsThatAreThere(Target target) {
        target.ofKind("NetworkPolicy").forEach(policy -> {
            List<Manifest> chosen = chosen(target, policy.at("spec", "podSelector", "matchLabels"));

            assertThat(chosen).as(policy.toString()).isNotEmpty();
            policy.at("spec", "ingress").items().stream()
                    .flatMap(rule -> rule.at("ports").items().stream())
                    .forEach(port -> assertThat(portNames(chosen))
                            .contains(port.at("port").text()));
        });
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingGoesInOrOutButWhatAPolicyLets(Target target) {
        Node denied = target.the("NetworkPolicy", "default-deny").at("spec");

        assertThat(denied.at("podSelector").members()).isEmpty();
        assertThat(denied.at("policyTypes").items()).extracting(Node::text).containsExactly("Ingress", "Egress");
        assertThat(denied.members()).doesNotContainKeys("ingress", "egress");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyContainerRunsTheImageOfThisVersion(Target target) throws Exception {
        Matcher version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(target.manifests().stream()
                        .filter(Manifest::runsPods)
                        .map(each -> each.container().at("image").text()))
                .containsOnly("deprecation-gateway:" + version.group(1));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void workloadsChooseTheirOwnPods(Target target) {
        target.manifests().stream()
                .filter(Manifest::runsPods)
                .filter(each -> !each.kind().equals("Job"))
                .forEach(each -> assertThat(chosen(target, each.at("spec", "selector", "matchLabels")))
                        .containsExactly(each));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "REPLICAS", "WITH_COMPONENTS"})
    void replicasAreScaledSpreadAndKept(Target target) {
        Manifest gateway = target.the("StatefulSet", "gateway");

        assertThat(target.the("HorizontalPodAutoscaler", "gateway").at("spec", "scaleTargetRef", "name"))
                .isEqualTo(new Node("gateway"));
        assertThat(gateway.at("spec", "replicas").isAbsent())
                .as("what the autoscaler decides")
                .isTrue();
        assertThat(chosen(target, target.the("PodDisruptionBudget", "gateway").at("spec", "selector", "matchLabels")))
                .containsExactly(gateway);
        for (Node spread : gateway.pod().at("topologySpreadConstraints").items()) {
            assertThat(chosen(target, spread.at("labelSelector", "matchLabels")))
                    .containsExactly(gateway);
        }
    }

    @Test
    void withH2ThereIsOnePodAndNothingThatMakesMore() {
        assertThat(Target.SINGLE
                        .the("StatefulSet", "gateway")
                        .at("spec", "replicas")
                        .value())
                .isEqualTo(1);
        assertThat(Target.SINGLE.manifests())
                .extracting(Manifest::kind)
                .doesNotContain("HorizontalPodAutoscaler", "PodDisruptionBudget", "Deployment");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void probesAskPortsOfTheirContainer(Target target) {
        target.manifests().stream()
                .filter(Manifest::runsPods)
                .forEach(each -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .map(probe -> each.container().at(probe))
                        .filter(probe -> !probe.isAbsent())
                        .flatMap(probe -> Stream.of(probe.at("httpGet", "port"), probe.at("tcpSocket", "port")))
                        .filter(port -> !port.isAbsent())
                        .forEach(port -> assertThat(portNames(List.of(each))).contains(port.text())));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void whatIsMountedIsThere(Target target) {
        target.manifests().stream().filter(Manifest::runsPods).forEach(each -> {
            List<Node> mounts = each.container().at("volumeMounts").items();

            assertThat(each.volumeNames())
                    .containsExactlyInAnyOrderElementsOf(mounts.stream()
                            .map(mount -> mount.at("name").text())
                            .toList());
            assertThat(mounts).allMatch(mount -> mount.at("subPath").isAbsent());
        });
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void configMapsThatAreReadAreMade(Target target) {
        List<String> made = target.ofKind("ConfigMap").map(Manifest::name).toList();

        target.manifests().stream()
                .filter(Manifest::runsPods)
                .flatMap(each -> Stream.concat(
                        each.container().at("envFrom").items().stream().map(from -> from.at("configMapRef", "name")),
                        each.pod().at("volumes").items().stream().map(volume -> volume.at("configMap", "name"))))
                .filter(name -> !name.isAbsent())
                .forEach(name -> assertThat(made).contains(name.text()));
    }

    /** A pod is killed only after all that a stop may take: the drain, then the phases of Spring's own stop. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void aPodIsGivenLongerThanItsStopTakes(Target target) throws Exception {
        Node pod = target.the("StatefulSet", "gateway").pod();
        Duration grace = seconds(pod.at("terminationGracePeriodSeconds").text() + "s");
        Duration drain = seconds(target.theGenerated("ConfigMap", "gateway-settings")
                .at("data", "DEPRECATION_DRAIN")
                .text());

        assertThat(grace).isGreaterThan(drain.plus(phase().multipliedBy(2)));
    }

    private static Duration phase() throws Exception {
        Object settings = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("../gateway/app/src/main/resources/application.yml")));
        return seconds(new Node(settings)
                .at("spring", "lifecycle", "timeout-per-shutdown-phase")
                .text());
    }

    /** A duration such as {@code 10s}. */
    private static Duration seconds(String text) {
        return Duration.parse("PT" + text);
    }

    private static List<Manifest> chosen(Target target, Node selector) {
        Map<String, Node> wanted = selector.members();
        return target.manifests().stream()
                .filter(Manifest::runsPods)
                .filter(each -> each.template()
                        .at("metadata", "labels")
                        .members()
                        .entrySet()
                        .containsAll(wanted.entrySet()))
                .toList();
    }

    private static List<String> portNames(List<Manifest> running) {
        return running.stream()
                .flatMap(each -> each.container().at("ports").items().stream())
                .map(port -> port.at("name").text())
                .toList();
    }
}

package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What stands in the cluster is what stands in the folders that people edit. */
final class RulesInTheClusterTest {

    private static final Path ALERTS = Path.of("../dashboards/prometheus");

    /** If this fails after a rule was added or deleted: say so in {@code deprecation-rules/Kustomization}. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void theConfigMapHoldsEveryFileOfTheRulesFolder(Target target) throws IOException {
        Map<String, Node> data =
                target.the("ConfigMap", "deprecation-rules").at("data").members();

        assertThat(data).isEqualTo(files(Path.of("../deprecation-rules"), ".yaml"));
    }

    /** If this fails after an alert was edited: run {@code k8s/components/prometheus-rule/make.sh}. */
    @ParameterizedTest
    @EnumSource(names = "WITH_COMPONENTS")
    void theOperatorsAlertsAreThoseOfTheDashboardsFolder(Target target) throws IOException {
        Stream<Node> alerts =
                Stream.concat(groups("deprecation-recording.rules.yml"), groups("deprecation-alerts.rules.yml"));

        assertThat(files(ALERTS, ".rules.yml")).hasSize(2);
        assertThat(target.the("PrometheusRule", "gateway").at("spec", "groups").items())
                .containsExactlyElementsOf(alerts.toList());
    }

    private static Stream<Node> groups(String file) throws IOException {
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ALERTS.resolve(file)));
        return new Node(yaml).at("groups").items().stream();
    }

    private static Map<String, Node> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), RulesInTheClusterTest::content));
        }
    }

    private static Node content(Path file) {
        try {
            return new Node(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/kubernetes.md tells to write and to make is what the manifests take. */
final class DocumentedTest {

    private static final Path PAGE = Path.of("../docs/kubernetes.md");
    private static final Pattern OVERLAY =
            Pattern.compile("<!-- executed: overlay -->\n```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theOverlayOfThePageIsRenderedAndSaysWhatItMeansTo() throws IOException {
        Matcher block = OVERLAY.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        // The page's stands beside the overlays, this one a folder deeper.
        Path folder = Files.createDirectories(Path.of("target/documented"));
        Files.writeString(folder.resolve("kustomization.yaml"), block.group(1).replace("- ../", "- ../../"));

        List<Manifest> manifests = Target.parse(Kustomize.render(folder));

        assertThat(manifests).hasSize(Target.REPLICAS.manifests().size() + 2);
        assertThat(manifests).flatExtracting(LeftOvers::of).isEmpty();
        assertThat(manifests.stream()
                        .filter(Manifest::runsPods)
                        .map(each -> each.container().at("image").text()))
                .containsOnly("registry.example.com/deprecation-gateway:0.1.0");
        assertThat(manifests.stream()
                        .filter(each -> each.name().startsWith("gateway-settings-"))
                        .map(each -> each.at("data", "DEPRECATION_UPSTREAM").text()))
                .containsExactly("http://orders.orders.svc.cluster.local:8080");
        assertThat(block.group(1)
                        .lines()
                        .filter(line -> line.contains("DEPRECATION_"))
                        .map(line -> line.replaceFirst(".*- ", "").replaceFirst("=.*", "")))
                .isNotEmpty()
                .allMatch(SettingsTest.KNOWN::contains);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everySecretIsOneThatThePageTellsToMake(Target target) throws IOException {
        String page = Files.readString(PAGE);

        assertThat(target.manifests().stream().filter(Manifest::runsPods).flatMap(DocumentedTest::secrets))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(page).contains("create secret generic " + secret + " "));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyLabelThatLetsANamespaceInIsOnThePage(Target target) throws IOException {
        String page = Files.readString(PAGE);

        assertThat(target.ofKind("NetworkPolicy")
                        .flatMap(policy -> Stream.concat(
                                policy.at("spec", "ingress").items().stream()
                                        .flatMap(rule -> rule.at("from").items().stream()),
                                policy.at("spec", "egress").items().stream()
                                        .flatMap(rule -> rule.at("to").items().stream())))
                        .flatMap(peer -> peer.at("namespaceSelector", "matchLabels").members().keySet().stream())
                        .filter(label -> label.startsWith("deprecation-gateway.dev/")))
                .hasSize(3)
                .allSatisfy(label -> assertThat(page).contains(label + "=true"));
    }

    private static Stream<String> secrets(Manifest running) {
        return Stream.concat(
                        running.pod().at("volumes").items().stream().map(volume -> volume.at("secret", "secretName")),
                        running.container().at("envFrom").items().stream().map(from -> from.at("secretRef", "name")))
                .map(Node::text)
                .filter(name -> !name.isEmpty());
    }
}

package io.deprecation.app.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar tells what it is made of, and nothing of the machine and the time that it was made on. */
final class PackagedJarIT {

    private static final Path JAR = Path.of("target/deprecation-gateway.jar");

    @Test
    void theBillOfMaterialsIsInItAndListsEveryLibraryInIt() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Sbom-Format")).isEqualTo("CycloneDX");
            assertThat(jar.getEntry(manifest.getValue("Sbom-Location"))).isNotNull();
            assertThat(libraries(jar))
                    .hasSizeGreaterThan(50)
                    .isSubsetOf(Component.all().stream().map(Component::file).toList());
        }
    }

    @Test
    void licenceAndNoticesAreInIt() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/THIRD-PARTY.md")).isNotNull();
        }
    }

    /** What two builds would differ in first: {@code make reproducible} makes the second build. */
    @Test
    void everyEntryHasTheTimeOfTheRelease() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .filter(entry -> !entry.getName().startsWith("BOOT-INF/lib/"))
                            .map(ZipEntry::getTimeLocal)
                            .distinct())
                    .hasSize(1);
            assertThat(jar.getManifest().getMainAttributes().keySet())
                    .extracting(Object::toString)
                    .doesNotContain("Built-By", "Build-Jdk", "Build-Timestamp");
        }
    }

    /** Without ours, and without what repackaging puts in, of the same authors and version as the rest of Spring Boot. */
    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("BOOT-INF/lib/".length()))
                .filter(name -> !name.startsWith("deprecation-") && !name.startsWith("spring-boot-jarmode-tools-"))
                .toList();
    }
}

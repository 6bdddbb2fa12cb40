package io.deprecation.app.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What others wrote may be given away with the jar, and is told of. */
final class ThirdPartyTest {

    /** Each lets the jar be given away under our own; of those joined by "or", one is enough. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "0BSD",
            "Bouncy Castle Licence");

    private final List<Component> components = Component.all();

    @Test
    void everyLibraryHasALicenceUnderWhichItMayBeGivenAway() {
        assertThat(components)
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.licences())
                        .as(component.toString())
                        .anyMatch(ACCEPTED::contains));
    }

    @Test
    void noLibraryIsASnapshot() {
        assertThat(components).extracting(Component::version).noneMatch(version -> version.contains("SNAPSHOT"));
    }

    /** {@code make notices} writes it anew. */
    @Test
    void theNoticesAreThoseOfTheBillOfMaterials() throws IOException {
        String notices = ThirdParty.of(components);
        if (Boolean.getBoolean("notices.write")) {
            Files.writeString(ThirdParty.FILE, notices);
        }

        assertThat(ThirdParty.FILE).hasContent(notices);
    }
}

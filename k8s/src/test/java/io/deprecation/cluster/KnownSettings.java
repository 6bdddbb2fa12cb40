package io.deprecation.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The properties that the jar and all that is in it say they bind, as environment variables are written for them. */
final class KnownSettings {

    private static final Set<String> METADATA = Set.of(
            "META-INF/spring-configuration-metadata.json",
            "META-INF/additional-spring-configuration-metadata.json",
            "BOOT-INF/classes/META-INF/spring-configuration-metadata.json",
            "BOOT-INF/classes/META-INF/additional-spring-configuration-metadata.json");

    private final Set<String> variables = new HashSet<>();

    private KnownSettings() {}

    static Set<String> of(Path jar) throws IOException {
        var known = new KnownSettings();
        try (InputStream content = Files.newInputStream(jar)) {
            known.read(content);
        }
        return known.variables;
    }

    private void read(InputStream jar) throws IOException {
        var entries = new ZipInputStream(jar);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                read(new ByteArrayInputStream(entries.readAllBytes()));
            } else if (METADATA.contains(entry.getName())) {
                add(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void add(String metadata) {
        for (JsonElement property :
                JsonParser.parseString(metadata).getAsJsonObject().getAsJsonArray("properties")) {
            variables.add(variable(property.getAsJsonObject().get("name").getAsString()));
        }
    }

    /** Spring Boot's rule: dots become underscores, hyphens go, letters become capitals. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}

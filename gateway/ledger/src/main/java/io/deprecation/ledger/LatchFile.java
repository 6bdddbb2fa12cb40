package io.deprecation.ledger;

import io.deprecation.usage.Latch;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** The latches known last, in a file of properties: by deprecation, its fingerprint, its instant and its evidence. */
final class LatchFile {

    private static final Log LOG = LogFactory.getLog(LatchFile.class);

    private final Path file;

    LatchFile(Path folder) {
        this.file = folder.resolve("latches.properties");
    }

    /** What was written last; nothing if that cannot be read, and then rules stay in migrate. */
    Map<String, Latch> read() {
        var latches = new HashMap<String, Latch>();
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            for (String deprecation : properties.stringPropertyNames()) {
                latches.put(deprecation, latch(deprecation, properties.getProperty(deprecation)));
            }
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            LOG.warn("The latches in %s cannot be read and are asked of the database: %s".formatted(file, unreadable));
            return Map.of();
        }
        return latches;
    }

    /** Written whole under another name first, so that it is never read half. */
    void write(Map<String, Latch> latches) throws IOException {
        var properties = new Properties();
        latches.values()
                .forEach(latch -> properties.setProperty(
                        latch.deprecation(),
                        String.join("\n", latch.fingerprint(), latch.effective().toString(), latch.evidence())));
        var text = new StringWriter();
        properties.store(
                text, "Passes of the gate. The ledger's database is the truth; this is for starts without it.");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "latches", ".unfinished");
        Files.writeString(unfinished, text.toString(), StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Latch latch(String deprecation, String value) {
        String[] parts = value.split("\n", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a latch has a fingerprint, an instant and its evidence");
        }
        return new Latch(deprecation, parts[0], parts[2], Instant.parse(parts[1]));
    }
}

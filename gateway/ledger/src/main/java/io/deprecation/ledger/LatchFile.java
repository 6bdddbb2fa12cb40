package io.deprecation.ledger;

import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
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

/** The latches known last, in a file of properties: by deprecation and client, its fingerprint, its instant and its evidence. */
final class LatchFile {

    private static final Log LOG = LogFactory.getLog(LatchFile.class);

    private final Path file;

    LatchFile(Path folder) {
        this.file = folder.resolve("latches.properties");
    }

    /** What was written last; nothing if that cannot be read, and then rules stay in migrate. */
    Map<Subject, Latch> read() {
        var latches = new HashMap<Subject, Latch>();
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            for (String key : properties.stringPropertyNames()) {
                Subject subject = subject(key);
                latches.put(subject, latch(subject, properties.getProperty(key)));
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
    void write(Map<Subject, Latch> latches) throws IOException {
        var properties = new Properties();
        latches.values()
                .forEach(latch -> properties.setProperty(
                        key(latch.subject()),
                        String.join("\n", latch.fingerprint(), latch.effective().toString(), latch.evidence())));
        var text = new StringWriter();
        properties.store(
                text, "Passes of the gate. The ledger's database is the truth; this is for starts without it.");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "latches", ".unfinished");
        Files.writeString(unfinished, text.toString(), StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** No id holds a space. */
    private static String key(Subject subject) {
        return subject.client()
                .map(client -> subject.deprecation() + " " + client)
                .orElse(subject.deprecation());
    }

    private static Subject subject(String key) {
        String[] ids = key.split(" ", 2);
        return ids.length == 1 ? Subject.everyone(ids[0]) : Subject.client(ids[0], ids[1]);
    }

    private static Latch latch(Subject subject, String value) {
        String[] parts = value.split("\n", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a latch has a fingerprint, an instant and its evidence");
        }
        return new Latch(subject, parts[0], parts[2], Instant.parse(parts[1]));
    }
}

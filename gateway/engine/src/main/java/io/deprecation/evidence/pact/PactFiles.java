package io.deprecation.evidence.pact;

import io.deprecation.evidence.Contracts;
import io.deprecation.evidence.pact.Remembered.Question;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.ConsumerContracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directory of Pact files: every {@code *.json} directly in it, in versions 1 to 4 of the Pact specification. A file
 * that was judged for a rule is not read again for it until one of the two is edited.
 *
 * <p>It fails closed: a directory that is missing or has no such file, and a file that is no Pact, are unreadable. Safe
 * for use by many threads; waits for the disk.
 */
public final class PactFiles implements Contracts {

    /** Larger files are not read, in bytes. */
    public static final int MAX_BYTES = 10 << 20;

    private final Path directory;
    private final Remembered remembered = new Remembered();

    /** @param directory it may come and go */
    public PactFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public ConsumerContracts of(Deprecation deprecation) {
        List<Judgement> judgements = new ArrayList<>();
        try {
            for (Path file : files()) {
                judgements.add(judge(file, deprecation));
            }
        } catch (IOException | DirectoryIteratorException gone) {
            judgements.add(Judgement.unreadable(directoryName(), "the directory cannot be read"));
        }
        return Judgement.together(judgements.isEmpty() ? List.of(nothingThere()) : judgements);
    }

    /** An empty directory is more likely a wrong one than a world without consumers. */
    private Judgement nothingThere() {
        return Judgement.unreadable(directoryName(), "no *.json is in the directory");
    }

    private String directoryName() {
        Path name = directory.getFileName();
        return name == null ? "the root" : name.toString();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(directory, "*.json")) {
            entries.forEach(files::add);
        }
        return files.stream().filter(file -> !Files.isDirectory(file)).sorted().toList();
    }

    private Judgement judge(Path file, Deprecation deprecation) {
        try {
            // Stamped before it is read: what is written meanwhile is read again.
            var question = new Question(Stamp.of(file), deprecation.fingerprint());
            Optional<Judgement> known = remembered.get(question);
            Judgement judgement = known.isPresent() ? known.get() : read(file, deprecation);
            remembered.put(question, judgement);
            return judgement;
        } catch (IOException unreadable) {
            return Judgement.unreadable(file.getFileName().toString(), "the file cannot be read");
        }
    }

    private static Judgement read(Path file, Deprecation deprecation) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? Judgement.unreadable(name, "larger than " + (MAX_BYTES >> 20) + " MB")
                    : new Mentions(deprecation).judge(name, Pact.read(bytes));
        } catch (NoPactException why) {
            return Judgement.unreadable(name, String.valueOf(why.getMessage()));
        }
    }
}

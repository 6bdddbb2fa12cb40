package io.deprecation.filter.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the secret under which credentials are digested: one line of text. All replicas, and the command
 * that makes register entries, need the same.
 */
public final class SecretFile {

    /** Where the secret of a single machine is made. */
    public static final Path DEFAULT = Path.of("data", "hmac-secret");

    private static final int BYTES = 32;
    private static final int SHORTEST = 16;

    private SecretFile() {}

    /**
     * The secret of the configured file, or of the default one, which is made if it is absent.
     *
     * @throws IOException if the file cannot be read or made, or holds too little to be a secret
     */
    public static byte[] secret(@Nullable Path configured) throws IOException {
        return configured == null ? readOrMake(DEFAULT) : read(configured);
    }

    static byte[] readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        return read(file);
    }

    private static byte[] read(Path file) throws IOException {
        byte[] secret;
        try {
            secret = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchFileException absent) {
            throw new IOException(
                    "The secret file %s does not exist: make one with `openssl rand -base64 32`, or leave the property that names it out"
                            .formatted(file),
                    absent);
        }
        if (secret.length < SHORTEST) {
            throw new IOException(
                    "The secret file %s holds fewer than %d characters: make a longer one".formatted(file, SHORTEST));
        }
        return secret;
    }

    /** Made whole under another name first, so that a process started beside this one never reads half a secret. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(
                folder,
                ".hmac-secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(random) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another process was faster: its secret is the one.
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

package io.deprecation.evidence.pact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What tells of a file, without reading it, that it was edited or replaced. */
record Stamp(
        String name, long size, FileTime modified, @Nullable Object key) {

    static Stamp of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
                file.getFileName().toString(), attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}

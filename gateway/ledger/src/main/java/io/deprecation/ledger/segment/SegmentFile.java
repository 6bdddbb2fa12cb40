package io.deprecation.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The file of a segment: named by its id.
 *
 * @param path where it is
 * @param id the segment's id, which no other segment of any process ever has
 */
public record SegmentFile(Path path, UUID id) {

    private static final String ENDING = ".segment";
    private static final int BLOCK = 1 << 16;

    /** The segment file of this path, if its name is that of one. */
    static Optional<SegmentFile> at(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(name.substring(0, name.length() - ENDING.length()));
            return Optional.of(new SegmentFile(path, id));
        } catch (IllegalArgumentException alien) {
            return Optional.empty();
        }
    }

    /**
     * Makes a file with room for so many keys.
     *
     * @throws IOException if there is no room for it; then nothing is left of it
     */
    static SegmentFile make(Path folder, int slots) throws IOException {
        UUID id = UUID.randomUUID();
        Path unfinished = folder.resolve(id + ".unfinished");
        var file = new SegmentFile(folder.resolve(id + ENDING), id);
        try {
            fill(unfinished, Layout.size(slots));
            Files.move(unfinished, file.path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    MappedByteBuffer map() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, channel.size());
        }
    }

    /** Everything in it, by reading: a file that shrinks meanwhile cannot hurt. */
    ByteBuffer read() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(path));
    }

    /** Deletes it, if it is still there. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Zeros by writes, for a hole in a file would fault on a full disk when it is touched. */
    private static void fill(Path path, int size) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var header = ByteBuffer.allocate(Layout.SLOT).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(Layout.HEADER_MAGIC, Layout.MAGIC);
            header.putLong(Layout.HEADER_USED, CheckedWord.of(0));
            header.putLong(Layout.HEADER_LOST, CheckedWord.of(0));
            write(channel, header);
            var zeros = ByteBuffer.allocate(BLOCK);
            for (int left = size - Layout.SLOT; left > 0; left -= BLOCK) {
                write(channel, zeros.clear().limit(Math.min(left, BLOCK)));
            }
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

package io.deprecation.ledger.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of one process's segments, held by a lock for as long as somebody answers for them: the process itself,
 * or after its death the one that adopted it. The lock is on a file that nothing else opens, for POSIX drops a
 * process's lock when any channel of it on that file is closed.
 */
public final class ProcessFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    /** What this process holds: the operating system does not keep a process from itself. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final UUID process;
    private final FileChannel channel;

    private ProcessFolder(Path path, UUID process, FileChannel channel) {
        this.path = path;
        this.process = process;
        this.channel = channel;
    }

    /**
     * Makes and holds the folder of a new process below a base folder.
     *
     * @throws IOException if there is no room for it, or locks do not work there
     */
    public static ProcessFolder make(Path base, UUID process) throws IOException {
        Files.createDirectories(base);
        Path real = base.toRealPath();
        Path unfinished = real.resolve(process + ".unfinished");
        Path path = real.resolve(process.toString());
        Files.createDirectory(unfinished);
        HELD.add(path);
        FileChannel channel = open(unfinished.resolve(LOCK));
        // Locked before it has its name, so that nobody takes it for a dead one's.
        if (lock(channel).isEmpty()) {
            throw new IOException("The folder %s cannot be locked: use a local disk".formatted(real));
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return new ProcessFolder(path, process, channel);
    }

    /**
     * Takes hold of every folder below a base folder whose process is dead.
     *
     * @throws IOException if the disk does not let them be listed
     */
    public static List<ProcessFolder> adopt(Path base) throws IOException {
        var adopted = new ArrayList<ProcessFolder>();
        for (Path path : list(base.toRealPath())) {
            Optional<UUID> process = process(path);
            if (process.isPresent() && HELD.add(path)) {
                hold(path, process.get()).ifPresentOrElse(adopted::add, () -> HELD.remove(path));
            }
        }
        return adopted;
    }

    Path path() {
        return path;
    }

    /** The id of the process whose folder it is, or was. */
    public UUID process() {
        return process;
    }

    /**
     * What is left of the segments in it.
     *
     * @throws IOException if the disk does not let them be read
     */
    public List<LeftSegment> leftSegments() throws IOException {
        var left = new ArrayList<LeftSegment>();
        for (Path file : list(path)) {
            Optional<SegmentFile> segment = SegmentFile.at(file);
            if (segment.isPresent()) {
                left.add(LeftSegmentReader.read(segment.get()));
            }
        }
        return left;
    }

    /** Deletes the folder with all that is in it, and lets go of it. */
    public void delete() throws IOException {
        for (Path file : list(path)) {
            if (!file.endsWith(LOCK)) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
        close();
    }

    /** Lets go of the folder and leaves it to whoever adopts it. */
    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(path);
    }

    private static Optional<ProcessFolder> hold(Path path, UUID process) throws IOException {
        FileChannel channel;
        try {
            channel = open(path.resolve(LOCK));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
        if (lock(channel).isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new ProcessFolder(path, process, channel));
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        }
    }

    private static Optional<UUID> process(Path folder) {
        try {
            return Files.isDirectory(folder)
                    ? Optional.of(UUID.fromString(folder.getFileName().toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException alien) {
            return Optional.empty();
        }
    }
}

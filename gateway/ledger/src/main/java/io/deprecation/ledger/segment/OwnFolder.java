package io.deprecation.ledger.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this process, made when its first segment is, so that a full disk keeps no process from starting. Safe
 * for use by many threads.
 */
public final class OwnFolder {

    private final Path base;
    private final UUID process;
    private @Nullable ProcessFolder folder;

    public OwnFolder(Path base, UUID process) {
        this.base = base;
        this.process = process;
    }

    synchronized Segment segment(int slots) throws IOException {
        ProcessFolder own = folder == null ? ProcessFolder.make(base, process) : folder;
        folder = own;
        return Segment.make(own.path(), slots);
    }

    /** Deletes the folder with what is left in it: nothing in it is needed any more. */
    public synchronized void delete() throws IOException {
        if (folder != null) {
            folder.delete();
        }
    }

    /** Lets go of the folder, and leaves what is in it to whoever adopts it. */
    public synchronized void leave() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}

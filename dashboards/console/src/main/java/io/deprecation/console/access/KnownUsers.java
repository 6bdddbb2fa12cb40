package io.deprecation.console.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The users as their file has them now: an edit counts within two seconds, one that is broken leaves those before it and is
 * logged. Safe for use by many threads.
 */
public final class KnownUsers implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(KnownUsers.class);
    private static final long LOOK_EVERY_SECONDS = 2;

    /** What tells that a file was written to; a file that is put in the place of another has a key of its own. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {}

    private final UsersFile file;
    private final ScheduledThreadPoolExecutor thread;
    private volatile Users users;

    private @Nullable Stamp seen;

    private KnownUsers(UsersFile file, ScheduledThreadPoolExecutor thread, @Nullable Stamp seen, Users users) {
        this.file = file;
        this.thread = thread;
        this.seen = seen;
        this.users = users;
    }

    /**
     * Reads the file, and looks for edits of it until it is closed.
     *
     * @throws UsersFileException if it cannot be taken as it is
     */
    public static KnownUsers watch(UsersFile file) {
        KnownUsers known = of(file);
        var unused = known.thread.scheduleWithFixedDelay(
                known::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return known;
    }

    /** Reads the file, and looks for edits of it when asked to. */
    static KnownUsers of(UsersFile file) {
        var thread = new ScheduledThreadPoolExecutor(1, work -> {
            var watching = new Thread(work, "console-users");
            watching.setDaemon(true);
            return watching;
        });
        Stamp before = stamp(file);
        return new KnownUsers(file, thread, before, file.read());
    }

    Users current() {
        return users;
    }

    /** Takes an edit over, if there is one. Called by one thread at a time. */
    void look() {
        Stamp now = stamp(file);
        if (now == null ? seen == null : now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            users = file.read();
            LOG.info("The console's users were read anew from " + file.path());
        } catch (UsersFileException broken) {
            LOG.error("The console's users stay those before the last edit: " + broken.getMessage());
        } catch (RuntimeException unexpected) {
            // It would end the schedule, and with it all later edits.
            LOG.error("The console's users stay those before the last edit", unexpected);
        }
    }

    private static @Nullable Stamp stamp(UsersFile file) {
        try {
            var attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

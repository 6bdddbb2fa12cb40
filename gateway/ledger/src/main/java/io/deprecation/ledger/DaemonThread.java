package io.deprecation.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A thread of the ledger's, which does not keep its process alive. */
final class DaemonThread {

    private DaemonThread() {}

    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}

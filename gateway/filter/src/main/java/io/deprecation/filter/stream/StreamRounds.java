package io.deprecation.filter.stream;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Looks every second, on a thread of its own, which open streams have to end. */
public final class StreamRounds {

    private static final Log LOG = LogFactory.getLog(StreamRounds.class);

    private final OpenStreams streams;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "deprecation-streams");
        thread.setDaemon(true);
        return thread;
    });

    public StreamRounds(OpenStreams streams) {
        this.streams = streams;
    }

    /** Begins to look. */
    public void begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Looks no more. */
    public void end() {
        thread.shutdownNow();
    }

    /** An exception would end the schedule, and with it the end of all streams. */
    private void look() {
        try {
            streams.look();
        } catch (RuntimeException unexpected) {
            LOG.error("Looking for streams that have to end failed; they go on, and are looked at again", unexpected);
        }
    }
}

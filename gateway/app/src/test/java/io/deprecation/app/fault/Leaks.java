package io.deprecation.app.fault;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Netty's own search for buffers that were not released, at its most thorough. It tells the log, when memory of a buffer
 * has been collected and another buffer is taken. To be made after the last gateway, which sets the log up anew.
 */
final class Leaks implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();

    Leaks() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        told.start();
        logger.setLevel(Level.ERROR);
        logger.addAppender(told);
    }

    /**
     * What leaked by now. One buffer is made to leak at the end: once that is found, everything before it would have been.
     */
    List<String> found() {
        List<String> leaks = collected();
        leak();
        await().atMost(WAIT).until(() -> collected().size() > leaks.size());
        List<String> all = collected();
        return all.subList(0, all.size() - 1);
    }

    private static void leak() {
        var unused = PooledByteBufAllocator.DEFAULT.buffer(16).writeByte(1);
    }

    private List<String> collected() {
        System.gc();
        for (int i = 0; i < 100; i++) {
            PooledByteBufAllocator.DEFAULT.buffer(16).release();
        }
        return List.copyOf(told.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("LEAK"))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(told);
        ResourceLeakDetector.setLevel(before);
    }
}

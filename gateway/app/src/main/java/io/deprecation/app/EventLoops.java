package io.deprecation.app;

import reactor.netty.ReactorNetty;

/**
 * How many threads carry the traffic. Reactor Netty takes four where there are fewer processors, and then an exchange,
 * whose two connections belong to different ones, wakes another thread for each of its parts.
 */
final class EventLoops {

    private EventLoops() {}

    /** As many as there are processors, unless the system property of Reactor Netty says otherwise. Before it is loaded. */
    static void oneForEachProcessor() {
        if (System.getProperty(ReactorNetty.IO_WORKER_COUNT) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(ReactorNetty.IO_WORKER_COUNT, String.valueOf(processors));
        }
    }
}

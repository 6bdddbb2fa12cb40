package io.deprecation.filter.stream;

import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The streams of records that are under way, and which of them have to end because contract has come for their client
 * (design 4-http.md, "long streams"). There is no thread and no timer in it: {@link #look} is called at some interval,
 * and decides anew for each. Safe for use by many threads.
 */
public final class OpenStreams {

    private final Supplier<Catalog> generations;
    private final Clearance clearance;
    private final Duration grace;
    private final InstantSource clock;
    private final Set<Watch> open = ConcurrentHashMap.newKeySet();

    /**
     * @param generations gives the generation of rules that serves now, without waiting
     * @param clearance what the gate has let pass
     * @param grace how long a stream goes on after it was found to be refused
     */
    public OpenStreams(Supplier<Catalog> generations, Clearance clearance, Duration grace, InstantSource clock) {
        this.generations = generations;
        this.clearance = clearance;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * Says once that a stream has to end. It is watched for as long as somebody is subscribed; for one that never has to
     * there is silence.
     *
     * @param request as the client sent it, before any route rewrites its path
     */
    public Mono<Boolean> end(ServerHttpRequest request, Ruling ruling, int status) {
        var stream = new OpenStream(request.getMethod().name(), request.getURI().getRawPath(), ruling, status);
        return Mono.create(sink -> {
            var watch = new Watch(stream, sink);
            open.add(watch);
            sink.onDispose(() -> open.remove(watch));
        });
    }

    /** Ends the streams whose grace is over. */
    public void look() {
        Catalog catalog = generations.get();
        Instant now = clock.instant();
        open.forEach(watch -> watch.look(catalog, now));
    }

    /** The number of streams that are watched. */
    int size() {
        return open.size();
    }

    /** One stream, and since when it is refused. */
    private final class Watch {

        private final OpenStream stream;
        private final MonoSink<Boolean> end;
        private Instant refusedSince = Instant.MAX;

        Watch(OpenStream stream, MonoSink<Boolean> end) {
            this.stream = stream;
            this.end = end;
        }

        /** What is taken back within the grace has never happened. */
        synchronized void look(Catalog catalog, Instant now) {
            if (!stream.isRefused(catalog, clearance, now)) {
                refusedSince = Instant.MAX;
                return;
            }
            refusedSince = refusedSince.equals(Instant.MAX) ? now : refusedSince;
            if (!now.isBefore(refusedSince.plus(grace))) {
                end.success(true);
            }
        }
    }
}

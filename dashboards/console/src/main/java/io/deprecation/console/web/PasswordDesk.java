package io.deprecation.console.web;

import io.deprecation.console.access.Entrance;
import io.deprecation.console.access.Entry;
import io.deprecation.console.access.Peer;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * Tries names and passwords one at a time, away from the event loops, so that guesses take one core at most and a lock-out
 * counts exactly. A few may wait; more are told to come back.
 */
final class PasswordDesk implements AutoCloseable {

    private final Entrance entrance;
    private final BoundedReads thread;

    PasswordDesk(Entrance entrance) {
        this.entrance = entrance;
        this.thread = BoundedReads.startOne("console-passwords");
    }

    /** What comes of them; fails as {@link BoundedReads#ask} does. */
    Mono<Entry> ask(ServerRequest request, String name, String password) {
        // What a proxy says of its clients is not believed: anybody can say it.
        String peer = request.remoteAddress()
                .flatMap(address -> Optional.ofNullable(address.getAddress()))
                .map(Peer::of)
                .orElse("unknown");
        return thread.ask(() -> entrance.enter(name, password, peer));
    }

    @Override
    public void close() {
        thread.close();
    }
}

package io.deprecation.rule;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times at which clients meet what contract will bring, and after which all is as before ({@code brownouts}).
 *
 * @param clientele who meets it
 * @param on what is browned out
 * @param windows the times; kept in order, and joined where they overlap or touch
 */
public record Brownout(Clientele clientele, On on, List<Window> windows) {

    /** What a brownout does. */
    public enum On {
        /** The old shape is refused as contract would refuse it. */
        REQUESTS,
        /** The old form is cut out of answers. */
        RESPONSES
    }

    public Brownout {
        windows = Window.union(windows);
    }

    /** The end of the window that an instant is in. */
    Optional<Instant> endOf(Instant now) {
        return latest(now).filter(window -> window.contains(now)).map(Window::until);
    }

    /** The first instant after another at which a window begins or ends. */
    Optional<Instant> nextChange(Instant now) {
        int next = firstAfter(now);
        return Stream.concat(
                        latest(now).map(Window::until).stream(),
                        windows.subList(next, Math.min(next + 1, windows.size())).stream()
                                .map(Window::from))
                .filter(now::isBefore)
                .findFirst();
    }

    /** The last window that has begun by an instant, be it over or not. */
    private Optional<Window> latest(Instant now) {
        int next = firstAfter(now);
        return next == 0 ? Optional.empty() : Optional.of(windows.get(next - 1));
    }

    /** The index of the first window that begins after an instant: there may be a thousand, and every request asks. */
    private int firstAfter(Instant now) {
        var moment = new Window(now, Instant.MAX);
        int found = Collections.binarySearch(windows, moment, Comparator.comparing(Window::from));
        return found < 0 ? -found - 1 : found + 1;
    }
}

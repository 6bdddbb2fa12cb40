package io.deprecation.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time that a rule file schedules.
 *
 * @param from the first instant in it
 * @param until the first instant after it; after {@code from}
 */
public record Window(Instant from, Instant until) {

    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    /** The same instants in as few windows as can be, in their order: none overlaps another or touches it. */
    public static List<Window> union(Collection<Window> windows) {
        var union = new ArrayList<Window>();
        windows.stream().sorted(Comparator.comparing(Window::from)).forEach(next -> {
            Window last = union.isEmpty() ? next : union.get(union.size() - 1);
            if (union.isEmpty() || next.from().isAfter(last.until())) {
                union.add(next);
            } else if (next.until().isAfter(last.until())) {
                union.set(union.size() - 1, new Window(last.from(), next.until()));
            }
        });
        return List.copyOf(union);
    }

    /** Whether an instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}

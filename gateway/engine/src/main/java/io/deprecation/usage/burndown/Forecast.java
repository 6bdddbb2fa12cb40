package io.deprecation.usage.burndown;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** When the last client may be quiet. */
public sealed interface Forecast {

    /** The forecast for two clients together: the later one, and none if there is none for one of them. */
    static Forecast latest(Forecast one, Forecast other) {
        if (one instanceof NoTrend first && other instanceof NoTrend second) {
            return first.and(second);
        }
        if (one instanceof NoTrend || other instanceof NothingToForecast) {
            return one;
        }
        if (other instanceof NoTrend || one instanceof NothingToForecast) {
            return other;
        }
        return one instanceof Stopped first && other instanceof Stopped second
                ? first.and(second)
                : falling(one).and(falling(other));
    }

    private static Falling falling(Forecast forecast) {
        if (forecast instanceof Falling falling) {
            return falling;
        }
        LocalDate since = ((Stopped) forecast).since();
        return new Falling(since, since, Optional.of(since));
    }

    /** No client has sent the old form on these days. */
    record NothingToForecast() implements Forecast {}

    /**
     * All that have sent the old form have stopped.
     *
     * @param since the first day on which none did
     */
    record Stopped(LocalDate since) implements Forecast {

        Stopped and(Stopped other) {
            return since.isBefore(other.since) ? other : this;
        }
    }

    /**
     * The use falls.
     *
     * @param quiet the first day on which none is expected. It may have come already: a client has stopped only when it
     *     has been quiet for a week, or for its cadence
     * @param earliest the band's first day
     * @param latest the band's last day; empty if the fall may be so slow that it has no end in sight
     */
    record Falling(LocalDate quiet, LocalDate earliest, Optional<LocalDate> latest) implements Forecast {

        Falling and(Falling other) {
            Optional<LocalDate> last = latest.flatMap(mine -> other.latest.map(theirs -> later(mine, theirs)));
            return new Falling(later(quiet, other.quiet), later(earliest, other.earliest), last);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? other : one;
        }
    }

    /**
     * There is no trend by which to tell a day: the use does not fall, or it is not known for long enough.
     *
     * @param clients whose use it is; never empty
     */
    record NoTrend(NavigableSet<String> clients) implements Forecast {

        public NoTrend {
            clients = Collections.unmodifiableNavigableSet(new TreeSet<>(clients));
        }

        NoTrend and(NoTrend other) {
            NavigableSet<String> both = new TreeSet<>(clients);
            both.addAll(other.clients);
            return new NoTrend(both);
        }
    }
}

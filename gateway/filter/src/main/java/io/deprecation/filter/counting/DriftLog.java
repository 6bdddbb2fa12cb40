package io.deprecation.filter.counting;

import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells in the log of responses that contradict a rule: the first of each rule, and then one a minute at most (design
 * 5-usage.md, "Drift"). It says where, and never a value. Safe for use by many threads.
 */
public final class DriftLog {

    private static final Log LOG = LogFactory.getLog(DriftLog.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_POINTERS = 5;

    /** What could end a line or paint a terminal: names of members and methods may hold anything. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private final InstantSource clock;
    private final Map<String, Instant> lastTold = new ConcurrentHashMap<>();

    public DriftLog(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Tells of a response, unless one of the same rule was told of within the last minute.
     *
     * @param pointers where in the response it was found, as far as is known
     */
    void tell(Ruling ruling, int rule, String method, Found found, List<String> pointers) {
        Operation operation = ruling.operations().get(rule);
        if (mayTell(operation.deprecation().id())) {
            LOG.warn(CONTROL.matcher(words(operation, method, found, pointers)).replaceAll("?"));
        }
    }

    private boolean mayTell(String id) {
        Instant now = clock.instant();
        Instant last = lastTold.putIfAbsent(id, now);
        return last == null || (!isRecent(last, now) && lastTold.replace(id, last, now));
    }

    /** A clock that was put back does not keep the log quiet. */
    private static boolean isRecent(Instant last, Instant now) {
        return !now.isBefore(last) && now.isBefore(last.plus(PAUSE));
    }

    private static String words(Operation operation, String method, Found found, List<String> pointers) {
        return "Drift of deprecation %s: an answer to %s %s %s%s, and the rule says that the upstream speaks `%s`. More of it is told of once a minute at most."
                .formatted(
                        operation.deprecation().id(),
                        method,
                        operation.template().pattern(),
                        found == Found.CONFLICT
                                ? "holds both forms, which disagree,"
                                : "is in the " + found.word() + " form",
                        where(pointers),
                        operation.deprecation().upstream().name().toLowerCase(Locale.ROOT));
    }

    private static String where(List<String> pointers) {
        if (pointers.isEmpty()) {
            return "";
        }
        int more = pointers.size() - MOST_POINTERS;
        String named = String.join(", ", pointers.subList(0, Math.min(pointers.size(), MOST_POINTERS)));
        return " at " + named + (more > 0 ? " and " + more + " more places" : "");
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.Gap;
import io.deprecation.usage.Gap.Cause;
import io.deprecation.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads for which stretches counts are, or may be, missing. */
final class GapReader {

    /** A process that is silent for so long may be dead; until it is heard of again, what it counted is not known. */
    static final Duration SILENT_AFTER = Duration.ofMinutes(1);

    private GapReader() {}

    static List<Gap> read(JdbcClient client, Interval interval, Instant now) {
        var gaps = new ArrayList<Gap>(onRecord(client, interval));
        gaps.addAll(silent(client, now));
        return gaps.stream()
                .filter(gap -> gap.interval().overlaps(interval))
                .sorted(Comparator.comparing(gap -> gap.interval().from()))
                .toList();
    }

    private static List<Gap> onRecord(JdbcClient client, Interval interval) {
        return client.sql("SELECT cause, from_at, until_at FROM ledger_gap WHERE from_at <= ? AND until_at >= ?")
                .params(Times.of(interval.until()), Times.of(interval.from()))
                .query((row, number) -> new Gap(
                        new Interval(Times.instant(row, "from_at"), Times.instant(row, "until_at")),
                        Cause.valueOf(row.getString("cause"))))
                .list();
    }

    private static List<Gap> silent(JdbcClient client, Instant now) {
        return client.sql("SELECT last_heartbeat, COALESCE(given_up_at, ?) AS until_at FROM ledger_process"
                        + " WHERE ended_at IS NULL AND recovered_at IS NULL AND last_heartbeat < ?")
                .params(Times.of(now), Times.before(now, SILENT_AFTER))
                .query((row, number) -> new Gap(
                        new Interval(Times.instant(row, "last_heartbeat"), Times.instant(row, "until_at")),
                        Cause.VANISHED))
                .list();
    }
}

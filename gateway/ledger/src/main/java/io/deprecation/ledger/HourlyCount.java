package io.deprecation.ledger;

import io.deprecation.usage.Use;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often a use was counted in one hour.
 *
 * @param hour the beginning of the hour
 * @param use what was counted
 * @param count how often; at least 1
 */
public record HourlyCount(Instant hour, Use use, long count) {

    public HourlyCount {
        if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("an hour does not begin at " + hour);
        }
        if (count < 1) {
            throw new IllegalArgumentException("what was not used has no count");
        }
    }
}

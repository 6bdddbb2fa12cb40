package io.deprecation.ledger;

import io.deprecation.usage.Interval;
import java.time.Duration;
import java.time.Instant;

/** Hours since the epoch, as segments say them. */
final class Hours {

    private Hours() {}

    static Instant beginning(long hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    static Interval whole(Instant hour) {
        return new Interval(hour, hour.plus(Duration.ofHours(1)));
    }
}

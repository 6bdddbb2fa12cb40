package io.deprecation.usage.gate;

import io.deprecation.usage.Interval;
import java.util.List;

/** When the old form is, was and will be withheld from whoever gets it, as it is scheduled. */
@FunctionalInterface
public interface ResponseBrownouts {

    /** Never. */
    ResponseBrownouts NONE = client -> List.of();

    /** The stretches, in order, for one client; none overlaps another or touches it. */
    List<Interval> of(String client);
}

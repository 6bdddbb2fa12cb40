package io.deprecation.rule.file;

import java.util.List;

/**
 * Where a rule says what is scheduled.
 *
 * @param brownouts each brownout that could be read
 * @param ramp each step of the ramp that could be read
 */
public record SchedulePlaces(List<Position> brownouts, List<Position> ramp) {

    public SchedulePlaces {
        brownouts = List.copyOf(brownouts);
        ramp = List.copyOf(ramp);
    }
}

package io.deprecation.rule.check;

import io.deprecation.rule.Brownout;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.RampStep;
import io.deprecation.rule.Schedule;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Position;
import io.deprecation.rule.file.Problems;
import java.time.Instant;
import java.util.List;

/** Looks at what one rule schedules: whether partners have had the time that they were promised. */
final class ScheduleCheck {

    private final LoadedRule rule;
    private final Schedule schedule;
    private final Instant earliest;
    private final Problems problems;

    /** @param earliest the end of the notice that partners get at least */
    ScheduleCheck(LoadedRule rule, Instant earliest, Problems problems) {
        this.rule = rule;
        this.schedule = rule.deprecation().schedule();
        this.earliest = earliest;
        this.problems = problems;
    }

    void run() {
        List<Position> brownouts = rule.places().schedule().brownouts();
        for (int i = 0; i < brownouts.size(); i++) {
            brownout(schedule.brownouts().get(i), brownouts.get(i));
        }
        List<Position> steps = rule.places().schedule().ramp();
        for (int i = 0; i < steps.size(); i++) {
            step(schedule.ramp().get(i), steps.get(i));
        }
    }

    private void brownout(Brownout brownout, Position place) {
        Instant first = brownout.windows().get(0).from();
        if (first.isBefore(earliest)) {
            problems.add(
                    ProblemCode.BROWNOUT_TOO_SOON,
                    place,
                    "The brownout of %s comes before the notice is over".formatted(first),
                    "Begin at %s or later".formatted(earliest));
        }
    }

    private void step(RampStep step, Position place) {
        Instant sunset = rule.deprecation().sunset();
        if (step.anyway().isPresent() && step.at().isBefore(sunset)) {
            problems.add(
                    ProblemCode.RAMP_BEFORE_SUNSET,
                    place,
                    "The step of %s refuses clients whom the gate does not clear, before the sunset at %s"
                            .formatted(step.at(), sunset),
                    "Choose the sunset or later, or leave the question to the gate, without `anyway`");
        }
    }
}

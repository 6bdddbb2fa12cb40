package io.deprecation.rule.file;

import io.deprecation.rule.Brownout;
import io.deprecation.rule.RampStep;
import io.deprecation.rule.Schedule;
import java.util.List;
import java.util.Optional;

/** What a rule schedules, under two keys of its own, and where it says so. */
record ScheduleSection(Schedule schedule, SchedulePlaces places) {

    /** @param notice the rule's dates, if they could be read */
    static ScheduleSection read(Section rule, Optional<Notice> notice, NamedClients clients) {
        List<Placed<Brownout>> brownouts = BrownoutsSection.read(rule, notice, clients);
        List<Placed<RampStep>> ramp = RampSection.read(rule, clients);
        var schedule = new Schedule(
                brownouts.stream().map(Placed::value).toList(),
                ramp.stream().map(Placed::value).toList());
        var places = new SchedulePlaces(
                brownouts.stream().map(Placed::place).toList(),
                ramp.stream().map(Placed::place).toList());
        return new ScheduleSection(schedule, places);
    }
}

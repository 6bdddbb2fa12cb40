package io.deprecation.console.page;

import io.deprecation.console.answer.Dossier;
import io.deprecation.rule.Brownout;
import io.deprecation.rule.Exemption;
import io.deprecation.rule.RampStep;
import io.deprecation.rule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to a deprecation, and what its file schedules. */
final class Timeline {

    /** Of many brownouts the last ones and the next ones are told: a cron expression makes a thousand of them. */
    private static final int BEFORE = 2;

    private static final int AFTER = 4;

    private final Instant now;
    private final List<Moment> moments = new ArrayList<>();

    private Timeline(Instant now) {
        this.now = now;
    }

    static List<Moment> of(Dossier dossier) {
        var timeline = new Timeline(dossier.document().asked());
        timeline.add(dossier.document().entry().deprecated(), "deprecated", "The old form is deprecated.");
        dossier.document()
                .phases()
                .forEach(step -> timeline.add(step.at(), "phase", "The phase in effect becomes " + step.phase() + "."));
        dossier.rule().schedule().brownouts().forEach(timeline::brownouts);
        dossier.rule().schedule().ramp().forEach(timeline::ramp);
        dossier.rule().contract().exemptions().forEach(timeline::exemption);
        timeline.add(dossier.document().entry().sunset(), "sunset", "Sunset: the old form is expected to be refused.");
        timeline.moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(timeline.moments);
    }

    private void add(Instant at, String kind, String text) {
        moments.add(Moment.of(at, kind, text, now));
    }

    private void brownouts(Brownout brownout) {
        List<Window> windows = brownout.windows();
        int next = (int)
                windows.stream().filter(window -> !window.from().isAfter(now)).count();
        int first = Math.max(0, next - BEFORE);
        int end = Math.min(windows.size(), next + AFTER);
        String what = brownout.on() == Brownout.On.REQUESTS
                ? "Brownout: the old form is refused"
                : "Brownout: the old form is left out of answers";
        windows.subList(first, end)
                .forEach(window ->
                        add(window.from(), "brownout", what + " for " + length(window) + whom(brownout) + "."));
        if (end < windows.size()) {
            add(windows.get(end).from(), "brownout", "And " + Words.count(windows.size() - end, "brownout") + " more.");
        }
    }

    private static String length(Window window) {
        Duration length = Duration.between(window.from(), window.until());
        return length.toHours() > 0 && length.toMinutesPart() == 0
                ? Words.count(length.toHours(), "hour")
                : Words.count(length.toMinutes(), "minute");
    }

    private static String whom(Brownout brownout) {
        if (brownout.clientele().isEveryone()) {
            return ", for everyone";
        }
        return brownout.clientele().named().isEmpty()
                ? ", for everyone but " + Words.names(brownout.clientele().except())
                : ", for " + Words.names(brownout.clientele().named());
    }

    private void ramp(RampStep step) {
        add(step.at(), "ramp", RampWords.sentence(step));
    }

    private void exemption(Exemption exemption) {
        add(exemption.until(), "exemption", "The exemption of " + exemption.client() + " ends.");
    }
}

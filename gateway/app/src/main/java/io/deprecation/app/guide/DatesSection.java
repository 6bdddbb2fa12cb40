package io.deprecation.app.guide;

import io.deprecation.rule.Brownout;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.RampStep;
import io.deprecation.rule.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens when. Clients that the rule names are not named: this is read by all of them. */
final class DatesSection {

    /** A brownout may have a thousand windows. */
    private static final int SHOWN = 12;

    private final Deprecation deprecation;
    private final Scope scope;

    DatesSection(Deprecation deprecation, Scope scope) {
        this.deprecation = deprecation;
        this.scope = scope;
    }

    private record Line(Instant at, String when, String what) {

        @Override
        public String toString() {
            return "| %s | %s |".formatted(when, what);
        }
    }

    List<String> blocks() {
        Stream<Line> ends = Stream.of(
                line(deprecation.deprecated(), "The old form is deprecated."),
                line(
                        deprecation.sunset(),
                        "The sunset: from then on the old form may be %s at any time."
                                .formatted(scope.sends() ? "refused" : "gone from answers")));
        Stream<Line> brownouts = deprecation.schedule().brownouts().stream().flatMap(DatesSection::lines);
        Stream<Line> ramp = deprecation.schedule().ramp().stream().map(DatesSection::line);
        return List.of(
                "## When",
                Stream.of(ends, brownouts, ramp)
                        .flatMap(lines -> lines)
                        .sorted(Comparator.comparing(Line::at))
                        .map(Line::toString)
                        .collect(Collectors.joining("\n", "| When | What |\n|---|---|\n", "")));
    }

    private static Stream<Line> lines(Brownout brownout) {
        List<Window> windows = brownout.windows();
        Stream<Line> shown = windows.stream()
                .limit(SHOWN)
                .map(window -> new Line(window.from(), Moments.during(window), what(brownout)));
        return windows.size() <= SHOWN ? shown : Stream.concat(shown, Stream.of(rest(windows)));
    }

    private static Line rest(List<Window> windows) {
        List<Window> rest = windows.subList(SHOWN, windows.size());
        return new Line(
                rest.get(0).from(),
                "until " + Moments.in(rest.get(rest.size() - 1).until()),
                "%d more of these brownouts, the next one %s.".formatted(rest.size(), Moments.during(rest.get(0))));
    }

    private static String what(Brownout brownout) {
        String whom = brownout.clientele().isEveryone() ? "" : " for some clients, who are told";
        return switch (brownout.on()) {
            case REQUESTS -> "A brownout%s: the old form is refused, as it will be in the end.".formatted(whom);
            case RESPONSES -> "A brownout%s: answers come without the old form.".formatted(whom);
        };
    }

    private static Line line(RampStep step) {
        String whom = step.clients().isEmpty() ? step.percent() + " % of all clients" : "some clients, who are told";
        String which = step.anyway().isPresent() ? "" : ", once they are seen to need it no more";
        return line(step.at(), "The old form goes for %s%s.".formatted(whom, which));
    }

    private static Line line(Instant at, String what) {
        return new Line(at, Moments.in(at), what);
    }
}

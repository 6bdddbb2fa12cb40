package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.DeprecationStanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a client stands with a deprecation, as one would say it to somebody: names from payloads in back-ticks. */
final class Sentence {

    private static final int NAMED = 3;

    private Sentence() {}

    static String of(ClientUse use, List<String> oldNames, Optional<LegacyDay> yesterday) {
        DeprecationStanding standing = use.standing();
        String names = names(oldNames);
        String sunset = "; sunset " + Words.distance(use.daysToSunset());
        return switch (standing.state()) {
            case "active" -> "still sends %s: %s, not falling%s".formatted(names, yesterday(yesterday), sunset);
            case "fading" ->
                "still sends %s: %s, falling%s%s".formatted(names, yesterday(yesterday), expected(standing), sunset);
            case "exempt" ->
                "may use %s until %s: %s%s".formatted(names, until(standing), yesterday(yesterday), sunset);
            case "quiet" -> "has stopped sending %s, the last time on %s".formatted(names, lastUse(standing));
            case "migrated" -> "is recorded as migrated from %s, and nothing contradicts that".formatted(names);
            case "gone" -> "is recorded as gone, and nothing contradicts that";
            case "declining" -> "declines %s in answers".formatted(names);
            case "reading" -> "does not send %s, but is given it in answers".formatted(names);
            case "idle" -> idle(standing, names);
            default -> "neither sends nor gets %s".formatted(names);
        };
    }

    static String yesterday(Optional<LegacyDay> yesterday) {
        return yesterday
                .map(day -> (day.complete() ? "" : "at least ") + Words.count(day.count(), "call") + " yesterday")
                .orElse("no day is over yet");
    }

    private static String names(List<String> oldNames) {
        String named =
                oldNames.stream().limit(NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        if (named.isEmpty()) {
            return "the old form";
        }
        return oldNames.size() > NAMED ? named + " and " + (oldNames.size() - NAMED) + " more" : named;
    }

    private static String expected(DeprecationStanding standing) {
        return standing.expectedQuiet()
                .map(day -> ", expected to be quiet about " + Words.day(day))
                .orElse("");
    }

    private static String until(DeprecationStanding standing) {
        return standing.until().map(Words::day).orElse("a date");
    }

    private static String lastUse(DeprecationStanding standing) {
        return standing.lastUse().map(Words::day).orElse("a day that is not kept");
    }

    private static String idle(DeprecationStanding standing, String names) {
        return standing.lastSeen()
                .map(day -> "has been silent since %s: nobody knows whether it would still send %s"
                        .formatted(Words.day(day), names))
                .orElseGet(() -> "was never seen: nobody knows whether it would send " + names);
    }
}

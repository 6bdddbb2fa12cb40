package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.EndpointCount;
import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.console.html.TextPart;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One client's use of one deprecation, for its page. */
record UseCard(
        String deprecation,
        String href,
        String summary,
        List<TextPart> summaryParts,
        List<TextPart> sentence,
        Pill state,
        boolean open,
        String sunset,
        String deadline,
        URI guide,
        String yesterdayWords,
        String spark,
        Optional<String> last,
        List<EndpointCount> endpoints,
        List<UserAgentCount> userAgents,
        String interval,
        String days,
        boolean incomplete,
        boolean sampleData) {

    static UseCard of(ClientUse use, List<String> oldNames) {
        var standing = use.standing();
        List<LegacyDay> days = use.days().stream()
                .map(day -> new LegacyDay(day.day(), day.complete(), LegacyCounts.of(day.uses())))
                .toList();
        Optional<LegacyDay> yesterday = days.size() < 2 ? Optional.empty() : Optional.of(days.get(days.size() - 2));
        boolean complete = days.stream().allMatch(LegacyDay::complete);
        return new UseCard(
                standing.deprecation(),
                Links.deprecation(standing.deprecation()),
                use.summary().isEmpty() ? standing.deprecation() : use.summary(),
                TextPart.of(use.summary()),
                TextPart.of(Sentence.of(use, oldNames, yesterday)),
                StatePill.of(standing.state(), standing.words(), standing.lastSeen()),
                standing.holdsOn(),
                Words.day(use.sunset()),
                deadline(use),
                use.guide(),
                Sentence.yesterday(yesterday),
                Sparks.of(days),
                use.lastLegacyRequest().map(UseCard::last),
                use.endpoints(),
                use.userAgents(),
                MadeFromWords.of(standing.interval()),
                days.isEmpty()
                        ? ""
                        : MadeFromWords.of(
                                days.get(0).day(),
                                days.get(days.size() - 1).day(),
                                complete,
                                standing.interval().readAt()),
                !standing.interval().complete(),
                standing.interval().sampleData());
    }

    /** Its exemption is a promise; a date that has passed is none. */
    private static String deadline(ClientUse use) {
        if (use.standing().until().isPresent()) {
            return "by " + Words.day(use.standing().until().get());
        }
        String sunset = Words.day(use.sunset());
        return use.daysToSunset() < 0 ? "now: the sunset was on " + sunset : "by " + sunset;
    }

    private static String last(LastRequest last) {
        return "%s: %s %s".formatted(Words.moment(last.at()), last.method(), last.pattern());
    }
}

package io.deprecation.console.partner;

import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.console.html.JsonLayout;
import io.deprecation.console.html.TextPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partner's answer in the words of its page.
 *
 * @param name the partner
 * @param outcome all of it in a sentence
 * @param interval the days of which calls are told
 * @param readAt when they were read
 * @param warnings what makes counts less than they seem
 * @param entries the deprecations
 */
record PartnerView(
        String name, String outcome, String interval, String readAt, List<String> warnings, List<Entry> entries) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

    /** A deprecation. */
    record Entry(
            String id,
            boolean toFix,
            String status,
            List<TextPart> summary,
            List<TextPart> words,
            boolean reads,
            String deprecated,
            String sunset,
            String guide,
            boolean linked,
            String last,
            List<EndpointCalls> endpoints,
            List<UserAgentCount> userAgents,
            List<BeforeAfter> examples) {}

    static PartnerView of(PartnerDocument document) {
        MadeFrom interval = document.interval();
        return new PartnerView(
                document.name(),
                outcome(document.deprecations()),
                DAY.format(interval.from()) + " to " + DAY.format(interval.to()),
                time(interval.readAt()),
                warnings(interval),
                document.deprecations().stream().map(PartnerView::entry).toList());
    }

    private static String outcome(List<PartnerDeprecation> deprecations) {
        List<LocalDate> toFix =
                deprecations.stream().flatMap(each -> each.fixBy().stream()).toList();
        if (toFix.isEmpty()) {
            return "There is nothing for you to do.";
        }
        String first = toFix.stream().min(LocalDate::compareTo).map(DAY::format).orElseThrow();
        return toFix.size() == 1
                ? "One change is to be made, by " + first + "."
                : toFix.size() + " changes are to be made, the first by " + first + ".";
    }

    private static List<String> warnings(MadeFrom interval) {
        return Stream.of(
                        Optional.of("Some of these days were not counted completely: there may have been more calls.")
                                .filter(words -> !interval.complete()),
                        Optional.of("Some of these calls are sample data, which the demo made up.")
                                .filter(words -> interval.sampleData()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Entry entry(PartnerDeprecation each) {
        return new Entry(
                each.deprecation(),
                each.fixBy().isPresent(),
                each.fixBy().map(day -> "Fix by " + DAY.format(day)).orElse("OK"),
                TextPart.of(each.summary().isEmpty() ? each.deprecation() : each.summary()),
                TextPart.of(each.words()),
                each.use().equals(PartnerUse.READS.word()),
                DAY.format(each.deprecated().atOffset(ZoneOffset.UTC)),
                DAY.format(each.sunset().atOffset(ZoneOffset.UTC)),
                each.guide().toString(),
                "https".equalsIgnoreCase(each.guide().getScheme()),
                each.lastLegacyRequest().map(PartnerView::words).orElse("None is on record"),
                each.endpoints(),
                each.userAgents(),
                each.examples().stream().map(PartnerView::laidOut).toList());
    }

    private static BeforeAfter laidOut(BeforeAfter example) {
        return new BeforeAfter(JsonLayout.of(example.old()), JsonLayout.of(example.fresh()));
    }

    private static String words(LastRequest last) {
        return "%s %s on %s".formatted(last.method(), last.pattern(), time(last.at()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}

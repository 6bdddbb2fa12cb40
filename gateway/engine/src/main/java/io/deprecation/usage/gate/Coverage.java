package io.deprecation.usage.gate;

import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Condition 2, its other half: a stretch without counts proves nothing, so that the window has to be counted whole. */
final class Coverage {

    private final GateEvidence evidence;
    private final Instant now;

    Coverage(GateEvidence evidence, Instant now) {
        this.evidence = evidence;
        this.now = now;
    }

    /** What is not covered of the usual window. */
    Stream<Finding> usual(Window usual) {
        return Stream.concat(
                neverCounted(usual.start(), now)
                        .map(words -> Finding.general(Condition.REQUESTS, Verdict.UNKNOWN, words)
                                .firm()),
                missing(gap -> mayStillHoldCounts(gap) || gap.interval().overlaps(new Interval(usual.start(), now)))
                        .map(words -> Finding.general(Condition.REQUESTS, Verdict.UNKNOWN, words)));
    }

    /** What is not covered of that part of a client's window by which it is wider than the usual one. */
    Stream<Finding> beyond(Window usual, ClientCase client) {
        if (!client.window().first().isBefore(usual.first())) {
            return Stream.empty();
        }
        Instant from = client.window().start();
        return Stream.concat(
                neverCounted(from, usual.start())
                        .map(words -> finding(client, words).firm()),
                missing(gap -> gap.interval().overlaps(new Interval(from, usual.start())))
                        .map(words -> finding(client, words)));
    }

    private static Finding finding(ClientCase client, String words) {
        return client.finding(
                Condition.REQUESTS, Verdict.UNKNOWN, "For " + client.client() + ", which calls seldom: " + words);
    }

    private Stream<String> neverCounted(Instant from, Instant until) {
        List<String> holes = new ArrayList<>();
        if (evidence.countedSince().isEmpty()) {
            holes.add("It is not known since when uses of this rule as it is now have been counted.");
        }
        evidence.countedSince()
                .filter(since -> since.isAfter(from))
                .ifPresent(since -> holes.add("Uses of this match, change and upstream have been counted since " + since
                        + " only, not " + from + "."));
        if (evidence.from().isAfter(day(from))) {
            holes.add("Counts were read from " + evidence.from() + " on only, not from " + from + ".");
        }
        evidence.sample()
                .filter(days -> days.from().isBefore(day(until).plusDays(1))
                        && days.until().isAfter(day(from)))
                .ifPresent(days -> holes.add("The days from " + days.from() + " until " + days.until()
                        + " hold sample data, which proves" + " nothing."));
        return holes.stream();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private Stream<String> missing(Predicate<Gap> which) {
        return evidence.gaps().stream().filter(which).map(Coverage::words);
    }

    /**
     * A process that was never heard of again, and whose segments never came in, may have been cut off and have served
     * on: what it counted may be of any day since.
     */
    private static boolean mayStillHoldCounts(Gap gap) {
        return gap.cause() == Gap.Cause.VANISHED;
    }

    private static String words(Gap gap) {
        return "Counts may be missing from " + gap.interval().from() + " until "
                + gap.interval().until() + ": " + gap.cause().words() + ".";
    }
}

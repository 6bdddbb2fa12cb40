package io.deprecation.usage.gate;

import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
        return holes(usual.start(), now).stream()
                .map(words -> Finding.general(Condition.REQUESTS, Verdict.UNKNOWN, words));
    }

    /** What is not covered of that part of a client's window by which it is wider than the usual one. */
    Stream<Finding> beyond(Window usual, ClientCase client) {
        if (!client.window().first().isBefore(usual.first())) {
            return Stream.empty();
        }
        return holes(client.window().start(), usual.start()).stream()
                .map(words -> client.finding(
                        Condition.REQUESTS,
                        Verdict.UNKNOWN,
                        "For " + client.client() + ", which calls seldom: " + words));
    }

    private List<String> holes(Instant from, Instant until) {
        List<String> holes = new ArrayList<>();
        if (evidence.countedSince().isEmpty()) {
            holes.add("It is not known since when uses of this match and change have been counted.");
        }
        evidence.countedSince()
                .filter(since -> since.isAfter(from))
                .ifPresent(since -> holes.add(
                        "Uses of this match and change have been counted since " + since + " only, not " + from + "."));
        if (evidence.from().isAfter(LocalDate.ofInstant(from, ZoneOffset.UTC))) {
            holes.add("Counts were read from " + evidence.from() + " on only, not from " + from + ".");
        }
        evidence.gaps().stream()
                .filter(gap -> gap.interval().overlaps(new Interval(from, until)))
                .map(Coverage::words)
                .forEach(holes::add);
        return holes;
    }

    private static String words(Gap gap) {
        return "Counts may be missing from " + gap.interval().from() + " until "
                + gap.interval().until() + ": " + gap.cause().words() + ".";
    }
}

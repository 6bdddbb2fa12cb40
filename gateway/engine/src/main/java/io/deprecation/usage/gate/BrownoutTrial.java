package io.deprecation.usage.gate;

import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a client did without the old form while response brownouts withheld it (design 5-usage.md, condition 3).
 *
 * <p>Every past brownout that withheld something from it in its window is judged, each by itself: one that hurt is not
 * outvoted by those that did not.
 */
final class BrownoutTrial {

    private static final int BROWNOUTS = 2;
    private static final Duration TOGETHER = Duration.ofHours(24);
    private static final long WITHHELD = 30;

    private final ClientCase client;
    private final List<Interval> suffered;
    private final List<Interval> running;
    private final long withheld;

    private BrownoutTrial(ClientCase client, List<Interval> suffered, List<Interval> running, long withheld) {
        this.client = client;
        this.suffered = suffered;
        this.running = running;
        this.withheld = withheld;
    }

    static BrownoutTrial of(ClientCase client) {
        Map<Boolean, List<Interval>> felt = client.brownouts().stream()
                .filter(brownout -> !brownout.from().isBefore(client.window().start()))
                .filter(brownout -> withheldIn(client, List.of(brownout)) > 0)
                .collect(Collectors.partitioningBy(brownout -> !brownout.until().isAfter(client.now())));
        List<Interval> past = felt.getOrDefault(true, List.of());
        return new BrownoutTrial(client, past, felt.getOrDefault(false, List.of()), withheldIn(client, past));
    }

    /** What it is that the brownouts do not show, as part of a sentence; empty if they show that it does without. */
    Optional<String> objection() {
        return Stream.of(looksBroken(), looked(), tooLittle(), uncomparable())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In a brownout that is not over, whose hours so far are judged. */
    private Optional<String> looksBroken() {
        return running.stream()
                .flatMap(brownout -> harm(new Interval(brownout.from(), client.now())).stream()
                        .map(harm -> "it looks broken since " + brownout.from() + ", when a response brownout began: "
                                + harm))
                .findFirst();
    }

    private Optional<String> looked() {
        return suffered.stream()
                .flatMap(brownout -> harm(brownout).stream()
                        .map(harm -> "it looked broken in the response brownout from " + brownout.from() + " to "
                                + brownout.until() + ": " + harm))
                .findFirst();
    }

    private Optional<String> tooLittle() {
        return suffered.size() < BROWNOUTS || together().compareTo(TOGETHER) < 0 || withheld < WITHHELD
                ? Optional.of("response brownouts are no proof yet: " + words() + ", of at least " + BROWNOUTS + ", "
                        + TOGETHER.toHours() + " hours and " + WITHHELD + " answers")
                : Optional.empty();
    }

    private Optional<String> uncomparable() {
        return suffered.stream()
                .filter(brownout -> comparisons(brownout).anyMatch(Optional::isEmpty))
                .map(brownout -> "there is no usual traffic to compare the brownout of " + brownout.from() + " with")
                .findFirst();
    }

    /** What there was of brownouts. */
    String words() {
        return suffered.size() + " response brownouts of " + together().toHours() + " hours together that withheld "
                + withheld + " answers";
    }

    private Duration together() {
        return suffered.stream()
                .map(brownout -> Duration.between(brownout.from(), brownout.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Optional<String> harm(Interval brownout) {
        return comparisons(brownout)
                .flatMap(Optional::stream)
                .flatMap(comparison -> comparison.harm().stream())
                .findFirst();
    }

    /** With strays and without them: an unknown caller's 404 may be the harm done, and a crowd of strays may drown it. */
    private Stream<Optional<Comparison>> comparisons(Interval brownout) {
        List<HourlyUse> own = client.hourly().stream()
                .filter(use -> !use.observation().isStrayOf(use.client()))
                .toList();
        List<Interval> unusual = new ArrayList<>(client.brownouts());
        unusual.addAll(client.gaps());
        return Stream.of(client.hourly(), own).map(uses -> new BrownoutHours(uses, unusual).compare(brownout));
    }

    private static long withheldIn(ClientCase client, List<Interval> brownouts) {
        return client.hourly().stream()
                .filter(use -> use.observation().outcome() == Outcome.WITHHELD)
                .filter(use -> brownouts.stream().anyMatch(BrownoutHours.hour(use.hour())::overlaps))
                .mapToLong(HourlyUse::count)
                .sum();
    }
}

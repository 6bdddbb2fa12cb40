package io.deprecation.demo.history;

import io.deprecation.evidence.Inquiry;
import io.deprecation.ledger.Sample;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import io.deprecation.usage.PhaseChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A quarter of plausible days, ending yesterday. */
public final class Quarter {

    /** 13 weeks, of which a forecast takes account. */
    static final int DAYS = 91;

    private static final Duration NOTICE = Duration.ofDays(30);
    /** Stands for the digest of rules that never were. */
    private static final String GENERATION = "sample";

    private Quarter() {}

    /**
     * What the clients did with those deprecations of which there is a story.
     *
     * @param today the first day that is not part of it, in UTC
     * @param seed of the noise; the same arguments give the same samples
     */
    public static List<Sample> samples(List<Deprecation> deprecations, LocalDate today, long seed) {
        return deprecations.stream()
                .filter(deprecation -> !Stories.of(deprecation.id()).isEmpty())
                .map(deprecation -> sample(deprecation, today, seed))
                .toList();
    }

    private static Sample sample(Deprecation deprecation, LocalDate today, long seed) {
        LocalDate from = today.minusDays(DAYS);
        var past = new Past(deprecation.id());
        for (Story story : Stories.of(deprecation.id())) {
            new Narrator(story, Call.of(deprecation), random(deprecation, story, seed), past).tell(from);
        }
        return new Sample(
                deprecation.id(),
                Inquiry.countedAs(deprecation),
                from,
                today,
                past.uses(),
                phases(deprecation, from, today),
                past.lastRequests(),
                past.userAgents());
    }

    /** Each client has a stream of its own, so that an edit of one story never changes another. */
    private static RandomGenerator random(Deprecation deprecation, Story story, long seed) {
        int stream = (deprecation.id() + " " + story.client()).hashCode();
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + stream);
    }

    /** It was expanded in time, and migrates since it is deprecated, as far as its file has got. */
    private static List<PhaseChange> phases(Deprecation deprecation, LocalDate from, LocalDate today) {
        Instant begin = start(from);
        Instant noticed = deprecation.deprecated().minus(NOTICE);
        List<PhaseChange> phases = new ArrayList<>();
        phases.add(phase(deprecation, Phase.EXPAND, noticed.isBefore(begin) ? noticed : begin));
        if (deprecation.phase() != Phase.EXPAND && deprecation.deprecated().isBefore(start(today))) {
            phases.add(phase(deprecation, Phase.MIGRATE, deprecation.deprecated()));
        }
        return phases;
    }

    private static PhaseChange phase(Deprecation deprecation, Phase phase, Instant at) {
        return new PhaseChange(deprecation.id(), phase.name().toLowerCase(Locale.ROOT), at, GENERATION);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package io.deprecation.demo.history;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Plays one client's story, exchange by exchange. For one thread. */
final class Narrator {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int HOURS = 24;
    private static final int SECONDS = 3_600;
    /** By how much a day may be busier or quieter than another, as a share. */
    private static final double NOISE = 0.15;

    private final Story story;
    private final List<Call> calls;
    private final RandomGenerator random;
    private final Past past;

    Narrator(Story story, List<Call> calls, RandomGenerator random, Past past) {
        this.story = story;
        this.calls = List.copyOf(calls);
        this.random = random;
        this.past = past;
    }

    /** @param first the day that is day 0 of the story */
    void tell(LocalDate first) {
        for (int day = 0; day < Quarter.DAYS; day++) {
            tell(day, first.plusDays(day));
        }
    }

    private void tell(int day, LocalDate date) {
        double weekday = WEEKEND.contains(date.getDayOfWeek()) ? story.hours().weekend() : 1;
        double noise = 1 + NOISE * (2 * random.nextDouble() - 1);
        double expected = story.calls().on(day) * weekday * noise;
        for (int hour = 0; hour < HOURS; hour++) {
            long calls = round(expected * story.hours().share(hour));
            for (long i = 0; i < calls; i++) {
                Instant at = date.atTime(LocalTime.of(hour, 0))
                        .toInstant(ZoneOffset.UTC)
                        .plusSeconds(random.nextInt(SECONDS));
                past.add(at, story.client(), userAgent(), exchange(day));
            }
        }
    }

    /** Up or down at random, so that small numbers come out right on average. */
    private long round(double expected) {
        return (long) Math.floor(expected + random.nextDouble());
    }

    private Exchange exchange(int day) {
        Call call = call();
        Kind found = !call.sends() ? Kind.NONE : happens(story.old().on(day)) ? Kind.OLD : Kind.NEW;
        StatusClass status = status();
        boolean answered = call.gets() && status == StatusClass.SUCCESS;
        return new Exchange(call, found, status, answered ? Optional.of(answer(day)) : Optional.empty());
    }

    private Outcome answer(int day) {
        if (happens(story.withheld().on(day))) {
            return Outcome.WITHHELD;
        }
        return happens(story.declined().on(day)) ? Outcome.DECLINED : Outcome.DELIVERED;
    }

    private StatusClass status() {
        if (!happens(0.03)) {
            return StatusClass.SUCCESS;
        }
        return happens(0.6) ? StatusClass.CLIENT_ERROR : StatusClass.DENIED;
    }

    private Call call() {
        int drawn = random.nextInt(calls.stream().mapToInt(Call::weight).sum());
        for (Call call : calls) {
            drawn -= call.weight();
            if (drawn < 0) {
                return call;
            }
        }
        throw new IllegalStateException("no calls");
    }

    /** Mostly the first, and each further one less often. */
    private String userAgent() {
        int index = 0;
        while (index < story.userAgents().size() - 1 && happens(0.25)) {
            index++;
        }
        return story.userAgents().get(index);
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }
}

package io.deprecation.usage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The gate fails closed: there is nothing bad that could be added to a history and make its answer better. */
class GateLaws {

    private static final List<String> CLIENTS = List.of("acme", "globex", "initech", "unknown");
    private static final List<Kind> LEGACY = List.of(Kind.OLD, Kind.CONFLICT, Kind.UNTRANSLATABLE, Kind.UNREAD);

    @Property(tries = 5_000)
    void moreUseNeverMakesItPass(@ForAll long seed) {
        Verdict before = any(new Random(seed)).gate().judge().verdict();
        Verdict after = withMoreUse(any(new Random(seed)), new Random(~seed))
                .gate()
                .judge()
                .verdict();

        assertThat(before != Verdict.PASS && after == Verdict.PASS)
                .as("%s became %s", before, after)
                .isFalse();
    }

    @Property(tries = 5_000)
    void aGapNeverMakesItBetter(@ForAll long seed) {
        var random = new Random(~seed);
        Verdict before = any(new Random(seed)).gate().judge().verdict();
        Verdict after =
                any(new Random(seed)).gap(random.nextInt(100)).gate().judge().verdict();

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 5_000)
    void useInTheWindowIsNeverPassed(@ForAll long seed) {
        var random = new Random(~seed);
        History history = any(new Random(seed)).sends("umbrella", random.nextInt(36), LEGACY.get(random.nextInt(4)));

        assertThat(history.gate().judge().verdict()).isEqualTo(Verdict.FAIL);
    }

    private static History withMoreUse(History history, Random random) {
        String client = CLIENTS.get(random.nextInt(CLIENTS.size()));
        int daysAgo = random.nextInt(100);
        return random.nextBoolean()
                ? history.sends(client, daysAgo, LEGACY.get(random.nextInt(LEGACY.size())))
                : history.reads(client, daysAgo, random.nextBoolean() ? Outcome.DELIVERED : Outcome.REQUESTED);
    }

    /** A past that is near to passing, so that what is added decides. */
    private static History any(Random random) {
        History history = new History();
        for (String client : CLIENTS) {
            if (random.nextInt(3) > 0) {
                past(history, client, random);
            }
        }
        if (random.nextInt(4) == 0) {
            history.gap(random.nextInt(100));
        }
        return random.nextInt(4) == 0 ? history.consumer("hooli") : history;
    }

    private static void past(History history, String client, Random random) {
        int last = random.nextInt(50);
        switch (random.nextInt(5)) {
            case 0 -> history.calls(client, last, last + random.nextInt(60));
            case 1 -> history.declines(client, last, last + random.nextInt(12));
            case 2 -> history.sends(client, last + random.nextInt(40), Kind.OLD);
            case 3 -> history.reads(client, last + random.nextInt(40), Outcome.DELIVERED);
            default -> history.sends(client, last, Kind.NEW, Outcome.FORWARDED, StatusClass.DENIED);
        }
        switch (random.nextInt(8)) {
            case 0 -> history.migrated(client);
            case 1 -> history.gone(client);
            case 2 -> history.exempt(client, History.NOW.plus(Duration.ofDays(1)));
            case 3 -> history.cadence(client, 92);
            case 4 -> history.accept(Condition.TRAFFIC, Optional.of(client), History.NOW.plus(Duration.ofDays(1)));
            default -> {}
        }
    }
}

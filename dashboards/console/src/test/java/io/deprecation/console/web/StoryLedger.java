package io.deprecation.console.web;

import io.deprecation.evidence.Inquiry;
import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.Sample;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.file.Generations;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A ledger with a client for each state that pages have: one that does not move, one that fades, one that is quiet, idle,
 * exempt, migrated and never seen; a deprecation that is held back by the gate, one of whose days not all is known, and
 * one that nobody uses.
 */
final class StoryLedger {

    static final Catalog RULES = Generations.open(new RuleDirectory(Path.of("src/test/resources/story")))
            .current();

    private static final LocalDate TODAY = LocalDate.ofInstant(SampleLedger.NOW, ZoneOffset.UTC);
    private static final int DAYS = 120;
    private static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation FRESH = Observation.request(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation TRAFFIC = Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);

    private final String deprecation;
    private final int days;
    private final String[] patterns;
    private final Random noise = new Random(7);
    private final List<HourlyCount> uses = new ArrayList<>();
    private final List<LegacyRequest> last = new ArrayList<>();
    private final List<UserAgentUse> agents = new ArrayList<>();

    private StoryLedger(String deprecation, int days, String... patterns) {
        this.deprecation = deprecation;
        this.days = days;
        this.patterns = patterns;
    }

    static void fill(DatabaseSettings settings) {
        try (SampleHistory history = SampleHistory.into(settings)) {
            history.load(new StoryLedger("customer-name", DAYS, "/customers", "/customers/{id}")
                    .client("acme", "acme-erp/4.2", 330, day -> 1)
                    .client("initech", "initech-sync/7", 420, day -> 1.05 - (double) day / DAYS)
                    .client("globex", "globex-sdk/2.1 (Java 21)", 190, day -> day < 80 ? 1 : 0)
                    .client("umbrella", "umbrella-gateway/3.0", 150, day -> day < 60 ? 1 - day / 70.0 : 0)
                    .client("hooli", "hooli-nightly/1.0", 60, day -> 1)
                    .silent("soylent", "okhttp/4.12.0", 90, 70)
                    .sample());
            history.load(new StoryLedger("order-note", DAYS, "/orders")
                    .client("acme", "acme-erp/4.2", 40, day -> 1 - day / 400.0)
                    .sample());
            history.load(new StoryLedger("payment-source", 60, "/payments")
                    .client("initech", "initech-portal/2026.9", 200, day -> 1 - (day - 60) / 75.0)
                    .sample());
        }
    }

    private StoryLedger client(String client, String agent, int calls, IntToDoubleFunction share) {
        for (int day = 0; day < days; day++) {
            count(client, agent, day, calls, share.applyAsDouble(DAYS - days + day));
        }
        return this;
    }

    private StoryLedger silent(String client, String agent, int calls, int until) {
        for (int day = 0; day < until; day++) {
            count(client, agent, day, calls, 1);
        }
        return this;
    }

    private void count(String client, String agent, int day, int calls, double share) {
        LocalDate date = TODAY.minusDays(days - 1L - day);
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        boolean today = day == days - 1;
        double made = calls * (weekend ? 0.35 : 1) * (0.85 + 0.3 * noise.nextDouble()) * (today ? 0.4 : 1);
        long old = Math.round(made * share);
        long fresh = Math.round(made) - old;
        for (int i = 0; i < patterns.length; i++) {
            use(date, client, OLD, patterns[i], old * (i + 1) / (i + 2));
            use(date, client, TRAFFIC, patterns[i], old * (i + 1) / (i + 2));
        }
        use(date, client, FRESH, patterns[0], fresh);
        use(date, client, TRAFFIC, patterns[0], fresh);
        if (old > 0) {
            agents.add(new UserAgentUse(date, client, agent, old));
            last.removeIf(request -> request.client().equals(client));
            Instant at = date.atTime(8, 41, 7).toInstant(ZoneOffset.UTC);
            last.add(new LegacyRequest(deprecation, client, at, "PUT", patterns[patterns.length - 1]));
        }
    }

    private void use(LocalDate day, String client, Observation seen, String pattern, long count) {
        if (count > 0) {
            Instant hour = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
            uses.add(new HourlyCount(hour, new Use(deprecation, client, seen, pattern, "PUT"), count));
        }
    }

    private Sample sample() {
        Instant deprecated = RULES.deprecation(deprecation).orElseThrow().deprecated();
        return new Sample(
                deprecation,
                Inquiry.countedAs(RULES.deprecation(deprecation).orElseThrow()),
                TODAY.minusDays(days - 1L),
                TODAY.plusDays(1),
                uses,
                List.of(
                        new PhaseChange(deprecation, "expand", Instant.parse("2026-02-01T00:00:00Z"), "a"),
                        new PhaseChange(deprecation, "migrate", deprecated, "b")),
                last,
                agents);
    }
}

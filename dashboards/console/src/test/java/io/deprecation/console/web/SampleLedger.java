package io.deprecation.console.web;

import io.deprecation.evidence.Inquiry;
import io.deprecation.ledger.HourlyCount;
import io.deprecation.ledger.Sample;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger of two deprecations and of one whose rule is gone: acme does not move, globex is recorded as migrated and
 * does move, initech fades, and somebody unknown comes by.
 */
final class SampleLedger {

    static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
    static final String HOSTILE_AGENT = "=cmd|' /C calc'!A0";

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final LocalDate FIRST = TODAY.minusDays(119);
    private static final String PATTERN = "/customers/{id}";
    private static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation TRAFFIC = Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation DELIVERED = Observation.response(Outcome.DELIVERED, StatusClass.SUCCESS);

    private SampleLedger() {}

    static void fill(DatabaseSettings settings, Catalog catalog) {
        try (SampleHistory history = SampleHistory.into(settings)) {
            history.load(customerName(fingerprint(catalog, "customer-name")));
            history.load(orderNote(fingerprint(catalog, "order-note")));
            history.load(new Sample(
                    "gone-rule",
                    "fingerprint",
                    FIRST,
                    TODAY.plusDays(1),
                    List.of(count("gone-rule", TODAY, "acme", OLD, 1)),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }

    private static Sample customerName(String fingerprint) {
        var uses = new ArrayList<HourlyCount>();
        for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            uses.add(customers(day, "acme", OLD, 3));
            uses.add(customers(day, "acme", TRAFFIC, 3));
            uses.add(customers(day, "acme", DELIVERED, 2));
            uses.add(
                    customers(day, "globex", Observation.traffic(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS), 5));
            uses.add(
                    customers(day, "globex", Observation.request(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS), 5));
            long left = TODAY.plusDays(30).toEpochDay() - day.toEpochDay();
            uses.add(customers(day, "initech", OLD, left));
            uses.add(customers(day, "initech", TRAFFIC, left));
        }
        uses.add(customers(
                TODAY, "acme", Observation.request(Kind.CONFLICT, Outcome.CONFLICT, StatusClass.CLIENT_ERROR), 1));
        uses.add(customers(TODAY, "acme", Observation.request(Kind.ECHO, Outcome.FORWARDED, StatusClass.SUCCESS), 4));
        uses.add(customers(TODAY, "unknown", Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED), 6));
        uses.add(customers(TODAY, "unknown", OLD, 1));
        uses.add(customers(TODAY, "unknown", TRAFFIC, 1));
        return new Sample(
                "customer-name",
                fingerprint,
                FIRST,
                TODAY.plusDays(1),
                uses,
                List.of(new PhaseChange("customer-name", "migrate", Instant.parse("2026-07-25T00:00:00Z"), "a")),
                List.of(new LegacyRequest(
                        "customer-name", "acme", Instant.parse("2026-11-21T09:59:30Z"), "PUT", PATTERN)),
                List.of(
                        new UserAgentUse(TODAY, "acme", HOSTILE_AGENT, 9),
                        new UserAgentUse(TODAY, "acme", "acme-sdk/1.0", 2),
                        new UserAgentUse(TODAY.minusDays(1), "acme", "acme-sdk/1.0", 3)));
    }

    private static Sample orderNote(String fingerprint) {
        var uses = new ArrayList<HourlyCount>();
        for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            uses.add(count(
                    "order-note",
                    day,
                    "acme",
                    Observation.traffic(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS),
                    1));
        }
        return new Sample("order-note", fingerprint, FIRST, TODAY.plusDays(1), uses, List.of(), List.of(), List.of());
    }

    private static HourlyCount customers(LocalDate day, String client, Observation seen, long count) {
        return count("customer-name", day, client, seen, count);
    }

    private static HourlyCount count(String deprecation, LocalDate day, String client, Observation seen, long count) {
        Instant hour = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new HourlyCount(hour, new Use(deprecation, client, seen, PATTERN, "PUT"), count);
    }

    private static String fingerprint(Catalog catalog, String deprecation) {
        return Inquiry.countedAs(catalog.deprecation(deprecation).orElseThrow());
    }
}

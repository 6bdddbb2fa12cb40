package io.deprecation.console.web;

import io.deprecation.console.access.Visitor;
import io.deprecation.console.answer.AskedDays;
import io.deprecation.console.answer.BurndownAnswers;
import io.deprecation.console.answer.ClientAnswers;
import io.deprecation.console.answer.DeprecationAnswers;
import io.deprecation.console.answer.GateAnswers;
import io.deprecation.console.answer.Sources;
import io.deprecation.console.answer.Summaries;
import io.deprecation.console.page.ClientPage;
import io.deprecation.console.page.ClientsPage;
import io.deprecation.console.page.DeprecationPage;
import io.deprecation.console.page.DeprecationsPage;
import io.deprecation.console.page.Html;
import io.deprecation.console.page.Page;
import io.deprecation.console.page.SearchPage;
import io.deprecation.console.page.Shell;
import io.deprecation.console.partner.PartnerLinks;
import io.deprecation.evidence.Contracts;
import io.deprecation.ledger.DatabaseKind;
import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.TwoYearsOfCounts;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.JdbcRuleLog;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Deprecation;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How long each answer of the API, and each page, takes over two years of counts for 200 clients and 50 deprecations, down to
 * its bytes: the median of several, and the best.
 */
final class TwoYearsAsked {

    private static final InstantSource CLOCK = InstantSource.fixed(TwoYearsOfCounts.NOW);
    private static final Html HTML = new Html();
    private static final String ONE = "d-7";
    private static final int TIMES = 21;

    private final PrintStream out;
    private final String database;

    private TwoYearsAsked(PrintStream out, String database) {
        this.out = out;
        this.database = database;
    }

    /** Asks both databases, or those that the arguments name. */
    public static void main(String[] arguments) throws Exception {
        for (DatabaseKind kind : DatabaseKind.values()) {
            if (arguments.length == 0 || List.of(arguments).contains(kind.name())) {
                DatabaseSettings settings = kind.fresh(Files.createTempDirectory("two-years-asked"));
                try (Database empty = Database.at(settings)) {
                    TwoYearsOfCounts.into(settings, empty);
                }
                new TwoYearsAsked(System.out, kind.name()).ask(settings);
            }
        }
        System.exit(0);
    }

    private void ask(DatabaseSettings settings) throws Exception {
        Catalog rules = TwoYearsOfRules.in(Files.createTempDirectory("two-years-of-rules"));
        count(rules, settings);
        try (LedgerReader ledger = LedgerReader.open(withoutMemory(settings), CLOCK)) {
            ask(new Sources(() -> rules, Clearance.NONE, ledger.records(), Contracts.NONE, CLOCK));
        }
    }

    /** Without it no day would be complete, and no forecast made. */
    private static void count(Catalog rules, DatabaseSettings settings) {
        try (Database database = Database.at(settings)) {
            new JdbcRuleLog(database)
                    .record(
                            rules.deprecations().stream()
                                    .collect(Collectors.toMap(Deprecation::id, Deprecation::fingerprint)),
                            TwoYearsOfCounts.NOW.minus(Duration.ofDays(730)));
        }
    }

    /** H2 would answer the same question without looking, as long as nothing is written. */
    private static DatabaseSettings withoutMemory(DatabaseSettings settings) {
        return settings.url().startsWith("jdbc:h2:")
                ? new DatabaseSettings(
                        settings.url() + ";OPTIMIZE_REUSE_RESULTS=0", settings.username(), settings.password())
                : settings;
    }

    private void ask(Sources sources) {
        time("the first /api/deprecations, just started", 1, new DeprecationAnswers(sources, summaries(sources))::all);
        var summaries = summaries(sources);
        var deprecations = new DeprecationAnswers(sources, summaries);
        var clients = new ClientAnswers(sources, summaries);
        var burndowns = new BurndownAnswers(sources);
        var gates = new GateAnswers(sources);
        var days = new AskedDays(Optional.empty(), Optional.empty());
        time("the first /api/deprecations, warm", 1, deprecations::all);
        time("/api/deprecations", TIMES, deprecations::all);
        time("/api/deprecations/ID", TIMES, () -> deprecations.one(ONE));
        time("/api/deprecations/ID, ten counts a client", TIMES, () -> deprecations.one(TwoYearsOfCounts.DENSE));
        time("/api/deprecations/ID/burndown", TIMES, () -> burndowns.of(ONE, days));
        time("/api/deprecations/ID/burndown, ten counts", TIMES, () -> burndowns.of(TwoYearsOfCounts.DENSE, days));
        time("/api/clients", TIMES, clients::all);
        time("/api/clients/ID", TIMES, () -> clients.one("client-7"));
        time("/api/gate/ID", TIMES, () -> gates.one(ONE));
        time("/api/gate/ID, ten counts a client", TIMES, () -> gates.one(TwoYearsOfCounts.DENSE));
        timePages(deprecations, clients);
    }

    /** Down to the bytes of their HTML. */
    private void timePages(DeprecationAnswers deprecations, ClientAnswers clients) {
        timePage("/", () -> DeprecationsPage.of(deprecations.overview()));
        timePage(
                "/deprecations/ID",
                () -> DeprecationPage.of(deprecations.dossier(ONE).orElseThrow()));
        timePage(
                "/deprecations/ID, ten counts a client",
                () -> DeprecationPage.of(
                        deprecations.dossier(TwoYearsOfCounts.DENSE).orElseThrow()));
        timePage("/clients", () -> ClientsPage.of(clients.all(), Optional.empty()));
        timePage("/clients/ID", () -> ClientPage.of(clients.portrait("client-7").orElseThrow(), PartnerLinks.NONE));
        timePage("/search", () -> SearchPage.of("client-7", deprecations.overview(), clients.all()));
    }

    private void timePage(String what, Supplier<Page> page) {
        var shell = new Shell(what, "", List.of(), "/assets/0", Optional.of(Visitor.AT_THE_MACHINE));
        time("page " + what, () -> HTML.page(shell, page.get()), TIMES);
    }

    private static Summaries summaries(Sources sources) {
        return new Summaries(sources, System::nanoTime);
    }

    private void time(String what, int times, Supplier<Object> answer) {
        time(what, () -> Json.bytes(answer.get()), times);
    }

    private void time(String what, Supplier<byte[]> answer, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var millis = new ArrayList<Long>();
        var cpu = new ArrayList<Long>();
        int bytes = 0;
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            bytes = answer.get().length;
            cpu.add((threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000_000);
            millis.add((System.nanoTime() - before) / 1_000_000);
        }
        millis.sort(null);
        cpu.sort(null);
        out.printf(
                "%-10s %-42s %5d ms, at best %d ms; processor, without PostgreSQL's, %d ms; %,d bytes%n",
                database, what, millis.get(times / 2), millis.get(0), cpu.get(times / 2), bytes);
    }
}

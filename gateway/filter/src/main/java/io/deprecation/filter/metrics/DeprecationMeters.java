package io.deprecation.filter.metrics;

import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.usage.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The meters of traffic under deprecations (design 5-usage.md), each declared here and nowhere else. Safe for use by
 * many threads.
 */
public final class DeprecationMeters {

    private static final int MOST_CLIENTS = 1_000;

    /** Few, because each is a series: from what a small body takes to what somebody would notice. */
    private static final Duration[] REWRITE_BUCKETS = Stream.of(
                    50, 100, 250, 500, 1_000, 2_500, 10_000, 50_000, 250_000)
            .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
            .toArray(Duration[]::new);

    private static final String DEPRECATION = "deprecation";
    private static final String CLIENT = "client";
    private static final String FOUND = "found";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final ClientLabels clients = new ClientLabels(MOST_CLIENTS);
    private final MeterProvider<Counter> requests;
    private final MeterProvider<Counter> responses;
    private final MeterProvider<Counter> untranslated;
    private final MeterProvider<Counter> drift;
    private final MeterProvider<Counter> reloads;
    private final MeterProvider<Timer> rewrite;
    /** By direction: looking one up in the registry takes longer than recording in it. */
    private final Map<String, Timer> rewrites = new ConcurrentHashMap<>();

    public DeprecationMeters(MeterRegistry registry) {
        this.registry = registry;
        requests = Counter.builder("deprecation.requests")
                .description("Requests in which a form of a deprecation was found")
                .withRegistry(registry);
        responses = Counter.builder("deprecation.responses")
                .description("Responses that may hold the old form, by whether it went out")
                .withRegistry(registry);
        untranslated = Counter.builder("deprecation.responses.untranslated")
                .description("Responses that were passed on as they came")
                .withRegistry(registry);
        drift = Counter.builder("deprecation.drift")
                .description("Responses whose forms disagree or are not what the upstream is said to speak")
                .withRegistry(registry);
        reloads = Counter.builder("deprecation.rules.reloads")
                .description("Edits of the rules, by whether they took effect")
                .withRegistry(registry);
        rewrite = Timer.builder("deprecation.rewrite")
                .description("Time spent rewriting one body")
                .serviceLevelObjectives(REWRITE_BUCKETS)
                .withRegistry(registry);
    }

    /** Counts one request for each rule of which a form was found in it. */
    public void request(Ruling ruling, Findings findings, Outcome outcome) {
        String client = clients.of(ruling.client());
        for (int i = 0; i < findings.found().size(); i++) {
            Found found = findings.found().get(i);
            if (found != Found.NONE) {
                requests.withTags(tags(ruling, i).and(CLIENT, client, FOUND, found.word(), OUTCOME, outcome.word()))
                        .increment();
            }
        }
    }

    /** Counts one response for one rule. */
    public void response(Ruling ruling, int rule, Outcome outcome) {
        responses
                .withTags(tags(ruling, rule).and(CLIENT, clients.of(ruling.client()), OUTCOME, outcome.word()))
                .increment();
    }

    /** Counts one response that one rule left as it came. */
    public void untranslated(Ruling ruling, int rule, Found found) {
        untranslated.withTags(tags(ruling, rule).and(FOUND, found.word())).increment();
    }

    /** Counts one response that contradicts one rule. */
    public void drift(Ruling ruling, int rule) {
        drift.withTags(tags(ruling, rule)).increment();
    }

    /** Counts one edit of the rules. */
    public void reload(boolean accepted) {
        reloads.withTags(Tags.of(OUTCOME, accepted ? "accepted" : "rejected")).increment();
    }

    /** Records the time that one body took. */
    public void rewrite(String direction, long nanos) {
        rewrites.computeIfAbsent(direction, of -> rewrite.withTags(Tags.of("direction", of)))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The registry's time in nanoseconds, for measuring spans of it. */
    public long nanoTime() {
        return registry.config().clock().monotonicTime();
    }

    private static Tags tags(Ruling ruling, int rule) {
        return Tags.of(DEPRECATION, ruling.decisions().get(rule).deprecation().id());
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.JdbcPhaseLog;
import io.deprecation.ledger.store.JdbcRuleLog;
import io.deprecation.ledger.store.ProcessStore;
import io.deprecation.ledger.store.SampleStore;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.ledger.store.UserAgent;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts a history into a ledger that nobody has counted, for a demonstration: the rows that traffic would have left, and
 * a mark that they are a sample, which {@link io.deprecation.usage.UseHistory#sample} gives out. Nothing that serves
 * traffic calls it. Safe for use by many threads; waits for the database.
 */
public final class SampleHistory implements AutoCloseable {

    private final Database database;
    private final CountStore counts;
    private final ProcessStore processes;
    private final EvidenceStore evidence;
    private final JdbcPhaseLog phases;
    private final JdbcRuleLog rules;
    private final SampleStore samples;

    private SampleHistory(Database database) {
        this.database = database;
        this.counts = new CountStore(database);
        this.processes = new ProcessStore(database);
        this.evidence = new EvidenceStore(database);
        this.phases = new JdbcPhaseLog(database);
        this.rules = new JdbcRuleLog(database);
        this.samples = new SampleStore(database);
    }

    /**
     * Opens a database for samples, and brings its tables to what this version needs.
     *
     * @throws LedgerUnavailableException if it does not answer or refuses
     */
    public static SampleHistory into(DatabaseSettings settings) {
        Ledger.migrate(settings);
        return new SampleHistory(Database.at(settings));
    }

    /**
     * Whether a deprecation has a sample.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    public boolean isLoaded(String deprecation) {
        return samples.of(deprecation).isPresent();
    }

    /**
     * Loads a sample: all of it or nothing, and nothing where the deprecation has one already. What is on record of its
     * phases stays as it is.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    public void load(Sample sample) {
        samples.mark(sample.deprecation(), sample.days(), () -> fill(sample));
    }

    @Override
    public void close() {
        database.close();
    }

    private void fill(Sample sample) {
        UUID process = id("process", sample.deprecation());
        processes.lived(process, new Interval(start(sample.from()), start(sample.until())));
        byHour(sample.uses()).forEach((hour, uses) -> {
            UUID segment = id("segment", sample.deprecation() + " " + hour);
            counts.fold(new SegmentId(segment, process, hour), useCounts(uses), hour.plus(Duration.ofHours(1)));
        });
        evidence.lastRequests(sample.lastRequests());
        evidence.addUserAgents(sightings(sample));
        rules.begin(sample.deprecation(), sample.fingerprint(), start(sample.from()));
        if (phases.changes(sample.deprecation()).isEmpty()) {
            sample.phases().forEach(phases::record);
        }
    }

    private static Map<Instant, Map<Use, Long>> byHour(List<HourlyCount> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(
                        HourlyCount::hour,
                        TreeMap::new,
                        Collectors.toMap(HourlyCount::use, HourlyCount::count, Long::sum)));
    }

    private static List<UseCount> useCounts(Map<Use, Long> uses) {
        return uses.entrySet().stream()
                .map(each -> new UseCount(SegmentFlush.id(each.getKey()), each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<UserAgent, Long> sightings(Sample sample) {
        return sample.userAgents().stream()
                .collect(Collectors.toMap(
                        seen -> new UserAgent(sample.deprecation(), seen.client(), seen.day(), seen.userAgent()),
                        UserAgentUse::count,
                        Long::sum));
    }

    /** The same for the same sample, so that nothing of it can be there twice. */
    private static UUID id(String what, String name) {
        return UUID.nameUUIDFromBytes("sample %s %s".formatted(what, name).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

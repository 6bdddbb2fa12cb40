package io.deprecation.ledger.store;

import io.deprecation.usage.RuleLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Since when rules have counted, on record. */
public final class JdbcRuleLog implements RuleLog {

    /** Stands in the place of a fingerprint where the rule is not there. */
    private static final String ABSENT = "";

    private final Database database;
    private final NumberedLog log;

    public JdbcRuleLog(Database database) {
        this.database = database;
        this.log = new NumberedLog(database, "ledger_rule", "fingerprint", "since timestamp with time zone");
    }

    @Override
    public void record(Map<String, String> fingerprints, Instant at) {
        OffsetDateTime since = Times.of(at);
        database.ask("put on record which rules count", client -> {
            var told = new TreeMap<>(fingerprints);
            var onRecord = new TreeSet<>(log.last(client).keySet());
            onRecord.forEach(deprecation -> told.putIfAbsent(deprecation, ABSENT));
            told.forEach((deprecation, fingerprint) -> log.tell(client, deprecation, fingerprint, since));
            return told;
        });
    }

    /** Puts one rule on record, whatever becomes of the others. */
    public void begin(String deprecation, String fingerprint, Instant at) {
        database.ask("put on record that a rule counts", client -> {
            log.tell(client, deprecation, fingerprint, Times.of(at));
            return fingerprint;
        });
    }

    @Override
    public Optional<Instant> since(String deprecation, String fingerprint) {
        return database.ask(
                "read since when a rule has counted",
                client -> client.sql("SELECT since FROM ledger_rule l WHERE deprecation = ? AND fingerprint = ?"
                                + " AND number = (SELECT MAX(number) FROM ledger_rule m"
                                + " WHERE m.deprecation = l.deprecation)")
                        .params(deprecation, fingerprint)
                        .query((row, number) -> Times.instant(row, "since"))
                        .optional());
    }
}

package io.deprecation.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("one-jdk")
final class RuleLogTest {

    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aRuleCountsSinceItWasFirstSeenAsItIs(DatabaseKind kind) {
        with(kind, log -> {
            log.record(Map.of("a", "a1", "b", "b1"), FIRST);
            log.record(Map.of("a", "a1", "b", "b2"), LATER);

            assertThat(log.since("a", "a1")).contains(FIRST);
            assertThat(log.since("b", "b2")).contains(LATER);
            assertThat(log.since("b", "b1")).isEmpty();
            assertThat(log.since("c", "c1")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatWasAwayBeginsAnew(DatabaseKind kind) {
        with(kind, log -> {
            log.record(Map.of("a", "a1", "b", "b1"), FIRST);
            log.record(Map.of("b", "b1"), LATER);
            assertThat(log.since("a", "a1")).isEmpty();

            log.record(Map.of("a", "a1", "b", "b1"), LAST);
            assertThat(log.since("a", "a1")).contains(LAST);
            assertThat(log.since("b", "b1")).contains(FIRST);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatWasEditedAndPutBackBeginsAnew(DatabaseKind kind) {
        with(kind, log -> {
            log.record(Map.of("a", "a1"), FIRST);
            log.record(Map.of("a", "a2"), LATER);
            log.record(Map.of("a", "a1"), LAST);

            assertThat(log.since("a", "a1")).contains(LAST);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatSeveralReplicasTellIsOnRecordOnce(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            new Migration(database).migrate();
            List<String> edits =
                    IntStream.range(0, 50).mapToObj(edit -> "a" + edit).toList();
            for (String fingerprint : edits) {
                IntStream.range(0, 8)
                        .parallel()
                        .forEach(replica -> new JdbcRuleLog(database).record(Map.of("a", fingerprint), FIRST));
            }
            new JdbcRuleLog(database).record(Map.of(), LATER);
            new JdbcRuleLog(database).record(Map.of(), LAST);

            assertThat(database.client()
                            .sql("SELECT fingerprint FROM ledger_rule ORDER BY number")
                            .query(String.class)
                            .list())
                    .endsWith("")
                    .startsWith(edits.toArray(String[]::new))
                    .hasSize(edits.size() + 1);
        }
    }

    private void with(DatabaseKind kind, Consumer<JdbcRuleLog> test) {
        try (Database database = Database.at(kind.fresh(folder))) {
            new Migration(database).migrate();
            test.accept(new JdbcRuleLog(database));
        }
    }
}

package io.deprecation.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.deprecation.ledger.DatabaseKind;
import io.deprecation.ledger.Uses;
import io.deprecation.usage.LegacyDay;
import io.deprecation.usage.RuleGeneration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

@Tag("one-jdk")
final class MigrationsTest {

    private static final List<String> TAKES_AWAY =
            List.of("drop ", "rename ", "truncate ", "delete ", "set not null", "alter column");

    @TempDir
    Path folder;

    @Test
    void onlyAContractingMigrationTakesSomethingAway() throws IOException {
        for (Path migration : migrations()) {
            String text = Files.readString(migration).toLowerCase(Locale.ROOT);
            boolean contracts = migration.getFileName().toString().contains("__contract_");

            assertThat(contracts || TAKES_AWAY.stream().noneMatch(text::contains))
                    .as("%s may only add", migration.getFileName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void migratingTwiceIsMigratingOnce(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            var migration = new Migration(database);
            migration.migrate();
            migration.migrate();

            assertThatNoException().isThrownBy(migration::validate);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesThatNobodyMadeAreMissed(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(new Migration(database)::validate)
                    .withMessageContaining("`migrate`");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionBeforeGoesOnWorkingOnWhatALaterOneAdded(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            new Migration(database).migrate();
            database.client()
                    .sql("ALTER TABLE ledger_use ADD COLUMN later varchar(10)")
                    .update();
            database.client()
                    .sql("INSERT INTO \"ledger_migration\" (\"installed_rank\", \"version\", \"description\", \"type\","
                            + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, TRUE)")
                    .update();

            var migration = new Migration(database);
            assertThatNoException().isThrownBy(migration::validate);
            assertThatNoException().isThrownBy(migration::migrate);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAVersionBeforeHasFoldedIsInTheTotalsOfLegacyDays(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            new Migration(database).migrate();
            var hour = new SegmentId(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-20T10:00:00Z"));
            List<UseCount> counts = Stream.of(Uses.old("acme"), Uses.old("zeta"), Uses.delivered("acme"))
                    .map(use -> new UseCount(UUID.randomUUID(), use, 3))
                    .toList();
            new CountStore(database).fold(hour, counts, hour.hour());
            var history = new JdbcHistory(database, hour::hour);
            LocalDate day = LocalDate.parse("2026-11-20");
            List<LegacyDay> folded = history.legacyDays(day, day.plusDays(1));
            database.client().sql("DROP TABLE ledger_legacy_day").update();
            database.client().sql("DROP INDEX ledger_use_client").update();
            database.client().sql("DROP INDEX ledger_last_request_client").update();
            database.client().sql("DROP INDEX ledger_user_agent_client").update();
            database.client().sql("DROP TABLE ledger_client_latch").update();
            database.client().sql("DROP TABLE ledger_client_latch_released").update();
            database.client()
                    .sql("DELETE FROM \"ledger_migration\" WHERE \"version\" IN ('3', '4', '5')")
                    .update();

            new Migration(database).migrate();

            assertThat(history.legacyDays(day, day.plusDays(1)))
                    .isEqualTo(folded)
                    .containsExactly(new LegacyDay(Uses.DEPRECATION, day, 6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastGoodRulesAreReadBackToTheLetter(DatabaseKind kind) {
        try (Database database = Database.at(kind.fresh(folder))) {
            new Migration(database).migrate();
            var rules = new JdbcLastGoodRules(database);
            assertThat(rules.last()).isEmpty();
            Instant since = Instant.parse("2026-11-20T10:00:00Z");
            var first = new RuleGeneration("one", Map.of("a.yaml", "größe: \"1\"\r\n\ttab\n", "b.yaml", ""), since);
            var second = new RuleGeneration("two", Map.of("a.yaml", "x".repeat(300_000)), since.plusSeconds(1));

            rules.keep(first);
            rules.keep(second);
            assertThat(rules.last()).contains(second);

            var again = new RuleGeneration(first.digest(), first.files(), since.plusSeconds(2));
            rules.keep(again);
            assertThat(rules.last()).contains(again);
        }
    }

    private static List<Path> migrations() throws IOException {
        Path resources = Path.of("src/main/resources/io/deprecation/ledger/migration");
        try (Stream<Path> files = Files.list(resources)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}

package io.deprecation.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.DatabaseKind;
import io.deprecation.ledger.Uses;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyDay;
import io.deprecation.usage.Use;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Absolute values may be written in any order and any number of times, before and after their segment is folded: what
 * is read is the greatest value of each, once.
 */
final class CountStoreLaws {

    private static final Instant HOUR = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Map<DatabaseKind, Database> DATABASES = new EnumMap<>(DatabaseKind.class);

    @AfterContainer
    static void closeDatabases() {
        DATABASES.values().forEach(Database::close);
        DATABASES.clear();
    }

    @Property(tries = 60)
    void writesMayComeInAnyOrderAndRepeated(
            @ForAll DatabaseKind kind,
            @ForAll @IntRange(min = 1, max = 3) int segments,
            @ForAll @IntRange(min = 1, max = 5) int greatest,
            @ForAll Random random) {
        Database database = database(kind);
        var store = new CountStore(database);
        Use use = new Use("d-" + UUID.randomUUID(), "acme", Uses.OLD, "/p", "GET");
        var steps = new ArrayList<Runnable>();
        for (int segment = 0; segment < segments; segment++) {
            var id = new SegmentId(UUID.randomUUID(), UUID.randomUUID(), HOUR.plus(Duration.ofHours(segment)));
            steps.addAll(steps(store, id, use, greatest, random));
        }

        steps.forEach(Runnable::run);

        assertThat(read(database, use)).isEqualTo((long) segments * greatest);
        assertThat(readTotals(database, use)).isEqualTo((long) segments * greatest);
    }

    /** All values in any order and some of them twice; then the fold, twice. */
    private static List<Runnable> steps(CountStore store, SegmentId id, Use use, int greatest, Random random) {
        var steps = new ArrayList<Runnable>();
        for (int value = 1; value <= greatest; value++) {
            List<UseCount> counts = List.of(count(use, value));
            for (int times = random.nextInt(1, 3); times > 0; times--) {
                steps.add(() -> store.write(id, counts, counts));
            }
        }
        Collections.shuffle(steps, random);
        List<UseCount> last = List.of(count(use, greatest));
        for (int folds = random.nextInt(3); folds > 0; folds--) {
            steps.add(() -> store.fold(id, last, HOUR));
        }
        return steps;
    }

    private static UseCount count(Use use, long value) {
        return new UseCount(UUID.nameUUIDFromBytes(use.toString().getBytes(StandardCharsets.UTF_8)), use, value);
    }

    private static long read(Database database, Use use) {
        return new JdbcHistory(database, InstantSource.fixed(HOUR))
                .daily(use.deprecation(), DAY, DAY.plusDays(1)).stream()
                        .mapToLong(DailyUse::count)
                        .sum();
    }

    private static long readTotals(Database database, Use use) {
        return new JdbcHistory(database, InstantSource.fixed(HOUR))
                .legacyDays(DAY, DAY.plusDays(1)).stream()
                        .filter(total -> total.deprecation().equals(use.deprecation()))
                        .mapToLong(LegacyDay::count)
                        .sum();
    }

    private static Database database(DatabaseKind kind) {
        return DATABASES.computeIfAbsent(kind, absent -> {
            Database database = absent == DatabaseKind.H2
                    ? Database.at(new DatabaseSettings("jdbc:h2:mem:laws;DB_CLOSE_DELAY=-1", "sa", ""))
                    : Database.at(absent.fresh(Path.of("unused")));
            new Migration(database).migrate();
            return database;
        });
    }
}

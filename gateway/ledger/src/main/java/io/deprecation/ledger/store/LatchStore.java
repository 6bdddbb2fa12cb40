package io.deprecation.ledger.store;

import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Latches in the database: one for each subject, the first wins; and those that were released. */
public final class LatchStore {

    private final Database database;

    public LatchStore(Database database) {
        this.database = database;
    }

    /** Latches a pass, in the place of one for another fingerprint, and answers the latch that stands. */
    public Latch latch(Latch pass, Instant now) {
        LatchTable table = LatchTable.of(pass.subject());
        List<String> key = LatchTable.key(pass.subject());
        return database.askAtOnce("latch a pass", client -> {
            release(client, table, " AND fingerprint <> ?", append(key, pass.fingerprint()), now);
            Object[] rest = {pass.fingerprint(), pass.evidence(), Times.of(pass.effective())};
            database.upsert(
                    table.firstWins(),
                    Stream.concat(key.stream(), Arrays.stream(rest)).toArray());
            return client.sql(table.select() + table.whereKey())
                    .params(key)
                    .query((row, number) -> table.latch(row))
                    .single();
        });
    }

    /** Releases a subject's latch, if it has one. */
    public void release(Subject subject, Instant now) {
        database.askAtOnce(
                "release a latch", client -> release(client, LatchTable.of(subject), "", LatchTable.key(subject), now));
    }

    /** All latches that stand. */
    public Map<Subject, Latch> all() {
        return LatchTable.ALL.stream()
                .flatMap(table -> all(table).stream())
                .collect(Collectors.toMap(Latch::subject, Function.identity()));
    }

    private List<Latch> all(LatchTable table) {
        return database.client()
                .sql(table.select())
                .query((row, number) -> table.latch(row))
                .list();
    }

    private static int release(
            JdbcClient client, LatchTable table, String andWhich, List<String> parameters, Instant now) {
        String which = table.whereKey() + andWhich;
        client.sql(table.keepReleased() + which)
                .param(Times.of(now))
                .params(parameters)
                .update();
        return client.sql(table.delete() + which).params(parameters).update();
    }

    private static List<String> append(List<String> key, String fingerprint) {
        var parameters = new ArrayList<>(key);
        parameters.add(fingerprint);
        return parameters;
    }
}

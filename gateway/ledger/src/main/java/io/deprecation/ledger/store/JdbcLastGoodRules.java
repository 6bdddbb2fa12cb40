package io.deprecation.ledger.store;

import io.deprecation.usage.LastGoodRules;
import io.deprecation.usage.RuleGeneration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Generations of the rules that were good, with their texts. */
public final class JdbcLastGoodRules implements LastGoodRules {

    private static final Upsert GENERATION = Upsert.of(
            "ledger_generation",
            "digest varchar, since timestamp with time zone",
            "digest",
            "since = s.since",
            "s.since > t.since");

    private static final Upsert FILE =
            Upsert.of("ledger_generation_file", "digest varchar, name varchar, content text", "digest, name", "", "");

    private final Database database;

    public JdbcLastGoodRules(Database database) {
        this.database = database;
    }

    @Override
    public void keep(RuleGeneration generation) {
        database.askAtOnce("keep a generation of the rules", client -> {
            database.upsert(GENERATION, generation.digest(), Times.of(generation.since()));
            generation.files().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(file -> database.upsert(FILE, generation.digest(), file.getKey(), file.getValue()));
            return generation;
        });
    }

    @Override
    public Optional<RuleGeneration> last() {
        return database.ask(
                "read the last good rules",
                client -> client.sql("SELECT digest, since FROM ledger_generation ORDER BY since DESC, digest"
                                + " FETCH FIRST 1 ROW ONLY")
                        .query((row, number) -> new RuleGeneration(
                                row.getString("digest"),
                                files(client, row.getString("digest")),
                                Times.instant(row, "since")))
                        .optional());
    }

    private static Map<String, String> files(JdbcClient client, String digest) {
        var files = new HashMap<String, String>();
        client.sql("SELECT name, content FROM ledger_generation_file WHERE digest = ?")
                .param(digest)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }
}

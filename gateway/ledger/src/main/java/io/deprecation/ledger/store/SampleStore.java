package io.deprecation.ledger.store;

import io.deprecation.usage.SampleDays;
import java.util.Optional;

/** Which deprecations have sample data, and for which days. */
public final class SampleStore {

    private static final Upsert SAMPLE =
            Upsert.of("ledger_sample", "deprecation varchar, from_day date, until_day date", "deprecation", "", "");

    private final Database database;

    public SampleStore(Database database) {
        this.database = database;
    }

    /** Marks days as a sample and fills them, in one transaction; does nothing where there is a mark already. */
    public void mark(String deprecation, SampleDays days, Runnable fill) {
        database.askAtOnce("load a sample", client -> {
            boolean first = database.upsert(SAMPLE, deprecation, days.from(), days.until()) > 0;
            if (first) {
                fill.run();
            }
            return first;
        });
    }

    /** The days of a deprecation that are marked. */
    public Optional<SampleDays> of(String deprecation) {
        return database.ask(
                "read which days are a sample",
                client -> client.sql("SELECT from_day, until_day FROM ledger_sample WHERE deprecation = ?")
                        .param(deprecation)
                        .query((row, number) ->
                                new SampleDays(Times.date(row, "from_day"), Times.date(row, "until_day")))
                        .optional());
    }
}

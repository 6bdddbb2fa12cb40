package io.deprecation.ledger.store;

/** What the two databases say differently. */
enum Dialect {
    H2 {
        @Override
        String upsert(Upsert upsert, String rows) {
            String change = upsert.change().isEmpty()
                    ? ""
                    : "WHEN MATCHED AND %s THEN UPDATE SET %s ".formatted(upsert.onlyIf(), upsert.change());
            return "MERGE INTO %s AS t USING (%s) AS s ON (%s) %sWHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
                    .formatted(upsert.table(), rows, upsert.keysMeet(), change, upsert.names(), upsert.incomingNames());
        }
    },
    POSTGRESQL {
        @Override
        String upsert(Upsert upsert, String rows) {
            String conflict = upsert.change().isEmpty()
                    ? "NOTHING"
                    : "UPDATE SET %s WHERE %s".formatted(incoming(upsert.change()), incoming(upsert.onlyIf()));
            return "INSERT INTO %s AS t (%s) %s ON CONFLICT (%s) DO %s"
                    .formatted(upsert.table(), upsert.names(), rows, String.join(", ", upsert.key()), conflict);
        }

        private String incoming(String condition) {
            return condition.replaceAll("\\bs\\.", "excluded.");
        }
    };

    static Dialect of(String url) {
        return url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
    }

    /** The statement for one row of parameters, in the order of the columns. */
    final String upsert(Upsert upsert) {
        return upsert(upsert, "SELECT " + upsert.parameters());
    }

    /** The statement for the rows of a query with the same columns. */
    abstract String upsert(Upsert upsert, String rows);
}

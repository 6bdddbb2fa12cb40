package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import java.nio.file.Path;

/** The databases that everything must hold on. */
public enum DatabaseKind {
    H2 {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return new DatabaseSettings(
                    "jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return RealPostgres.database();
        }
    };

    /** An empty database. */
    public abstract DatabaseSettings fresh(Path folder);
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this process, with a database of its own for each that asks. */
public final class RealPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private RealPostgres() {}

    /** A new, empty database. */
    public static DatabaseSettings database() {
        EmbeddedPostgres server = Server.RUNNING;
        String name = "ledger" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), "postgres", "postgres");
    }

    /** The same database, reached through another port, with every statement sent in words. */
    static DatabaseSettings through(DatabaseSettings database, int port) {
        return new DatabaseSettings(
                database.url().replaceFirst(":\\d+/", ":" + port + "/") + "?prepareThreshold=0",
                database.username(),
                database.password());
    }

    static int port() {
        return Server.RUNNING.getPort();
    }

    /** Started when first asked for, and stopped by its own hook when the process ends. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

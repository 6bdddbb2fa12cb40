package io.deprecation.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.deprecation.usage.LedgerUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections to the ledger's database. Safe for use by many threads. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final long CONNECTION_WAIT_MILLIS = Duration.ofSeconds(5).toMillis();

    private final Dialect dialect;
    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    private Database(Dialect dialect, HikariDataSource connections) {
        this.dialect = dialect;
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
        this.client = JdbcClient.create(jdbc);
        this.transactions = new TransactionTemplate(new Transactions(connections));
    }

    /** A database that is connected to when it is first asked. */
    public static Database at(DatabaseSettings settings) {
        Dialect dialect = Dialect.of(settings.url());
        HikariConfig config = config(settings);
        // Where the URL runs a script of its own, that has the word before, and not after.
        config.setConnectionInitSql(dialect == Dialect.H2 ? "SET WRITE_DELAY 0" : null);
        return new Database(dialect, new HikariDataSource(config));
    }

    /** The same for those who only read, which PostgreSQL then holds them to. */
    public static Database forReading(DatabaseSettings settings) {
        HikariConfig config = config(settings);
        config.setReadOnly(true);
        return new Database(Dialect.of(settings.url()), new HikariDataSource(config));
    }

    DataSource dataSource() {
        return connections;
    }

    JdbcClient client() {
        return client;
    }

    /** Runs one statement for many rows. */
    void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    void upsert(Upsert upsert, List<Object[]> rows) {
        batch(dialect.upsert(upsert), rows);
    }

    /**
     * Upserts one row, and says how many were changed by that: one or none. H2 looks for the row before it inserts it, and
     * another thread's may come between; then it is there to be found.
     */
    int upsert(Upsert upsert, Object... row) {
        try {
            return upsertOnce(upsert, row);
        } catch (DuplicateKeyException overtaken) {
            return upsertOnce(upsert, row);
        }
    }

    private int upsertOnce(Upsert upsert, Object... row) {
        return client.sql(dialect.upsert(upsert)).params(row).update();
    }

    /** Upserts what a query finds. */
    void upsertFrom(Upsert upsert, String query, Object... parameters) {
        client.sql(dialect.upsert(upsert, query)).params(parameters).update();
    }

    /** Does all of it or nothing. */
    void transact(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /**
     * Asks for somebody who must not take no answer for an empty one.
     *
     * @param what is asked, for the message
     * @throws LedgerUnavailableException if there is no answer
     */
    <T> T ask(String what, Function<JdbcClient, T> question) {
        return answered(what, () -> question.apply(client));
    }

    /**
     * The same in one transaction.
     *
     * @throws LedgerUnavailableException if it was not done, or it is not known whether it was
     */
    <T> T askAtOnce(String what, Function<JdbcClient, T> question) {
        return answered(what, () -> transactions.execute(status -> question.apply(client)));
    }

    @Override
    public void close() {
        connections.close();
    }

    private static HikariConfig config(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("ledger");
        config.setJdbcUrl(DurableUrl.of(settings.url()));
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private static <T> T answered(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (NestedRuntimeException silent) {
            throw new LedgerUnavailableException("The ledger's database did not answer: could not " + what, silent);
        }
    }
}

package io.deprecation.ledger.store;

/**
 * Where the database is.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param username who opens it; with H2, an administrator
 * @param password its password
 */
public record DatabaseSettings(String url, String username, String password) {

    public DatabaseSettings {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "The ledger's URL is neither H2's nor PostgreSQL's: use jdbc:h2:file:… or jdbc:postgresql://…");
        }
    }

    @Override
    public String toString() {
        return "the ledger's database";
    }
}
